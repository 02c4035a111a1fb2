package org.hongping.core.assessment;

import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.security.Account;
import org.hongping.core.storage.JsonText;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Moves assignments from state to state: writes the row, the trail and the panel's figures in one unit of work. */
final class AssignmentMoves {
    private final Audit audit;
    private final ApplicationService applications;
    private final Panels panels;
    private final Reconciling reconciling;

    AssignmentMoves(Audit audit, ApplicationService applications, Panels panels, Reconciling reconciling) {
        this.audit = audit;
        this.applications = applications;
        this.panels = panels;
        this.reconciling = reconciling;
    }

    /** Keeps a move; the last sheet handed in completes the assessment, or opens a reconciliation. */
    void keep(Handle handle, Assignment after, String action, Campaign campaign, Visitor by) {
        if (handle.attach(AssessmentDao.class).update(after) != 1) {
            throw new IllegalStateException("assignment " + after.id().text() + " changed inside one unit of work");
        }
        Application application = applications.load(handle, after.applicationId());
        record(handle, action, application, after, by);
        PanelScore score = panels.refresh(handle, application, campaign);
        if (application.state() == ApplicationState.ADMITTED
                && score.members() > 0
                && score.finished() == score.members()) {
            settle(handle, application, campaign, by);
        }
    }

    /** Without a figure for every line there is no total: the office has to find somebody who scores them. */
    private void settle(Handle handle, Application application, Campaign campaign, Visitor by) {
        List<String> unheard = panels.unheard(handle, application, campaign).stream()
                .map(Criterion::code)
                .toList();
        if (unheard.isEmpty()) {
            reconciling.settle(handle, application, campaign, by);
        } else {
            reconciling.record(handle, "assessment.unheard", application, Map.of("lines", unheard), by);
        }
    }

    void record(Handle handle, String action, Application application, Assignment assignment, Visitor by) {
        audit.record(
                handle,
                Chain.of(application.campaignId()),
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("assignment", assignment.id()),
                JsonText.of(Map.of(
                        "application", application.id().text(),
                        "account", assignment.accountId(),
                        "body", assignment.body().text(),
                        "state", assignment.state(),
                        "reason", assignment.reason())));
    }

    /** Records who is to fill in a sheet together. */
    void recordTeam(Handle handle, Application application, Assignment sheet, List<Account> team, Visitor by) {
        audit.record(
                handle,
                Chain.of(application.campaignId()),
                new Actor(by.accountOrRefuse()),
                "assessment.team-named",
                Subject.of("assignment", sheet.id()),
                JsonText.of(Map.of(
                        "application",
                        application.id().text(),
                        "accounts",
                        team.stream().map(member -> member.id().text()).toList())));
    }

    static Assignment load(Handle handle, AssignmentId id) {
        return handle.attach(AssessmentDao.class)
                .find(id)
                .orElseThrow(() -> new NotFound(Message.of("assessment.not-found", id.text())));
    }

    /** Reads a member's own assignment, or one of a team the member is in.
     *  @throws Forbidden if it is somebody else's */
    static Assignment requireOwn(Handle handle, AssignmentId id, Visitor by) {
        Assignment assignment = load(handle, id);
        String account = by.accountOrRefuse();
        boolean own = assignment.accountId().equals(account) || Teams.isIn(handle, id, account);
        if (!by.is(Role.ASSESSOR) || !own) {
            throw new Forbidden(Message.of("assessment.not-yours"));
        }
        return assignment;
    }
}
