package org.hongping.core.assessment;

import java.util.Map;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Members of a team stand by the sheet they fill in together (联合评分). Safe for use by many threads. */
public final class TeamService {
    private final Storage storage;
    private final Audit audit;
    private final AssessmentService assessments;

    /** Wires it. */
    public TeamService(Storage storage, Audit audit, AssessmentService assessments) {
        this.storage = storage;
        this.audit = audit;
        this.assessments = assessments;
    }

    /** Returns who fills in a sheet of the visitor's together.
     *  @throws org.hongping.core.web.Rejected if there is no such sheet or it is somebody else's */
    public Team team(AssignmentId id, Visitor by) {
        return storage.read(handle -> Teams.of(handle, assessments.sheet(handle, id, by)));
    }

    /**
     * Notes that the visitor stands by what the sheet says; it lapses as soon as the sheet says anything else.
     *
     * @param digest of what the visitor has before them
     * @throws NotFound if the visitor scores alone
     * @throws Conflict if the sheet says something else by now, or is not in assessment any more
     */
    public Team confirm(AssignmentId id, String digest, Visitor by) {
        return storage.write(handle -> {
            Sheet sheet = assessments.sheet(handle, id, by);
            Team team = Teams.of(handle, sheet);
            if (!team.isJoint()) {
                throw new NotFound(Message.of("assessment.no-team"));
            }
            ApplicationState state = assessments.state(handle, sheet.assignment());
            if (state != ApplicationState.ADMITTED) {
                throw new Conflict(Message.of("assessment.not-in-assessment", state.word()));
            }
            if (!team.digest().equals(digest)) {
                throw new Conflict(Message.of("assessment.team-changed"));
            }
            if (team.isWaitingFor(by.accountOrRefuse())) {
                Teams.confirm(handle, id, digest, by, storage.clock().now(handle));
                Campaign campaign = assessments.campaign(handle, sheet.assignment());
                audit.record(
                        handle,
                        Chain.of(campaign.id()),
                        new Actor(by.accountOrRefuse()),
                        "assessment.confirmed",
                        Subject.of("assignment", id),
                        JsonText.of(Map.of("digest", digest, "points", sheet.points())));
            }
            return Teams.of(handle, sheet);
        });
    }
}
