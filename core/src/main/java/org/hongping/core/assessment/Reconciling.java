package org.hongping.core.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.HookOutcomes;
import org.hongping.core.application.SubjectFields;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.engine.Result;
import org.jdbi.v3.core.Handle;

/** Opens and closes reconciliations inside a unit of work: a group is closed when nothing is left to talk about. */
final class Reconciling {
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final Audit audit;
    private final Clock clock;
    private final Sheets sheets;
    private final Ids ids = new Ids();

    Reconciling(CampaignService campaigns, ApplicationService applications, Audit audit, Clock clock) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.audit = audit;
        this.clock = clock;
        sheets = new Sheets(campaigns, applications);
    }

    /** Closes the group of an application all of whose sheets are in, or opens a reconciliation. */
    void settle(Handle handle, Application application, Campaign campaign, Visitor by) {
        if (handle.attach(ReconciliationDao.class).open(application.id()).isPresent()) {
            return;
        }
        List<String> apart = apart(handle, application, campaign);
        if (apart.isEmpty()) {
            applications.move(handle, application.id(), ApplicationState.ASSESSED, "application.assessed", by);
        } else {
            open(handle, application, apart, "", by);
        }
    }

    /** Returns the answer keys of the lines on which members differ by more than is tolerated. */
    List<String> apart(Handle handle, Application application, Campaign campaign) {
        InstalledRubric revision = campaigns.rubric(campaign);
        Result together = Panel.together(
                revision,
                campaign.rubric(),
                Panels.members(handle, application.id()),
                HookOutcomes.of(handle, application.id(), application.submissions(), revision),
                SubjectFields.handedIn(handle, application.id(), revision));
        Set<String> keys = new LinkedHashSet<>();
        Differences.beyond(ToleranceService.of(handle, campaign, campaigns), together)
                .forEach(line -> keys.add(line.answerKey()));
        return List.copyOf(keys);
    }

    Reconciliation open(Handle handle, Application application, List<String> keys, String reason, Visitor by) {
        ReconciliationDao dao = handle.attach(ReconciliationDao.class);
        int round = dao.of(application.id()).size() + 1;
        ReconciliationDao.Row row = new ReconciliationDao.Row(
                ids.next(),
                application.id(),
                round,
                JsonText.of(keys).text(),
                reason,
                clock.now(handle),
                java.util.Optional.empty(),
                "");
        dao.insert(row);
        List<String> asked = asked(handle, application, campaigns.get(handle, application.campaignId()), keys).stream()
                .map(sheet -> sheet.id().text())
                .toList();
        record(
                handle,
                "reconciliation.opened",
                application,
                Map.of("lines", keys, "reason", reason, "sheets", asked),
                by);
        return Reconciliation.of(row);
    }

    /** Closes it; the application is assessed then. */
    void close(Handle handle, Application application, Reconciliation open, String outcome, Visitor by) {
        requireHeard(handle, application);
        handle.attach(ReconciliationDao.class).close(open.id(), clock.now(handle), outcome);
        record(handle, "reconciliation.closed", application, Map.of("round", open.round(), "outcome", outcome), by);
        applications.move(handle, application.id(), ApplicationState.ASSESSED, "application.assessed", by);
    }

    private void requireHeard(Handle handle, Application application) {
        Campaign campaign = campaigns.get(handle, application.campaignId());
        InstalledRubric revision = campaigns.rubric(campaign);
        List<Panel.Member> members = Panels.members(handle, application.id());
        Result together = Panel.together(
                revision,
                campaign.rubric(),
                members,
                HookOutcomes.of(handle, application.id(), application.submissions(), revision),
                SubjectFields.handedIn(handle, application.id(), revision));
        List<Criterion> unheard = Unheard.of(revision, campaign.rubric(), members, together);
        if (!unheard.isEmpty()) {
            throw new Conflict(Message.of(
                    "assessment.unheard-close",
                    unheard.stream().map(Criterion::code).collect(Collectors.joining("、"))));
        }
    }

    void record(Handle handle, String action, Application application, Map<String, Object> facts, Visitor by) {
        audit.record(
                handle,
                Chain.of(application.campaignId()),
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("application", application.id()),
                JsonText.of(facts));
    }

    /** Returns the members whose word is wanted: those on whose sheets one of the lines is. */
    List<Assignment> asked(Handle handle, Application application, Campaign campaign, List<String> keys) {
        Sheet.Filed filed = sheets.filed(handle, application.id(), campaign);
        return handle.attach(AssessmentDao.class).of(application.id()).stream()
                .filter(assignment -> assignment.state() != AssignmentState.DECLINED)
                .filter(assignment -> sheets.own(assignment.assessorGroup(), campaign, filed).stream()
                        .anyMatch(line -> keys.contains(line.answerKey())))
                .toList();
    }

    Rubric rubric(Campaign campaign) {
        return campaigns.rubric(campaign).resolved(campaign.rubric().interpretations());
    }
}
