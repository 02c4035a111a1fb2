package org.hongping.core.assessment;

import java.util.List;
import org.hongping.core.application.Desk;
import org.hongping.core.application.DeskService;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.jdbi.v3.core.Handle;

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
        return storage.read(handle -> open(handle, id, by));
    }

    /** Reads the visitor's open assignments of a campaign, in the order they were handed out. */
    List<ScoreDesk> open(CampaignId campaign, Visitor by) {
        return storage.read(handle -> handle.attach(AcrossDao.class).of(by.accountOrRefuse(), campaign).stream()
                .map(found -> open(handle, found.id(), by))
                .filter(desk -> desk.assignment().state() == AssignmentState.OPEN)
                .toList());
    }

    private ScoreDesk open(Handle handle, AssignmentId id, Visitor by) {
        Sheet sheet = assessments.sheet(handle, id, by);
        Desk application = applications.handedIn(handle, sheet.assignment().applicationId());
        Place place = AssessmentQueue.place(
                handle,
                sheet.assignment(),
                by.accountOrRefuse(),
                application.campaign().id());
        return new ScoreDesk(sheet, application, place, Teams.of(handle, sheet));
    }
}
