package org.hongping.core.assessment;

import org.hongping.core.application.Desk;
import org.hongping.core.application.DeskService;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;

/** Reads all a member has before them while scoring. Safe for use by many threads. */
public final class ScoreDesks {
    private final Storage storage;
    private final AssessmentService assessments;
    private final DeskService applications;

    /** Wires it. */
    public ScoreDesks(Storage storage, AssessmentService assessments, DeskService applications) {
        this.storage = storage;
        this.assessments = assessments;
        this.applications = applications;
    }

    /**
     * Reads an assignment of the visitor's own.
     *
     * @throws Rejected if there is none or it is somebody else's
     */
    public ScoreDesk open(AssignmentId id, Visitor by) {
        return storage.read(handle -> {
            Sheet sheet = assessments.sheet(handle, id, by);
            Desk application = applications.handedIn(handle, sheet.assignment().applicationId());
            Place place = AssessmentQueue.place(
                    handle, sheet.assignment(), application.campaign().id());
            return new ScoreDesk(sheet, application, place);
        });
    }
}
