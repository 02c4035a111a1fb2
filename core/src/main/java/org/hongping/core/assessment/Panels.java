package org.hongping.core.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.Besides;
import org.hongping.core.application.HookOutcomes;
import org.hongping.core.application.SubjectFields;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.MicroTotal;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Clock;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;
import org.jdbi.v3.core.Handle;

/** Reads panels from their tables and keeps their figures. */
final class Panels {
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final Clock clock;

    Panels(CampaignService campaigns, ApplicationService applications, Clock clock) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.clock = clock;
    }

    /** Returns the members who have not stepped aside. */
    static List<Panel.Member> members(Handle handle, ApplicationId id) {
        return handle.attach(AssessmentDao.class).of(id).stream()
                .filter(assignment -> assignment.state() != AssignmentState.DECLINED)
                .map(assignment -> member(handle, assignment))
                .toList();
    }

    static Panel.Member member(Handle handle, Assignment assignment) {
        Map<String, ScoredLine> lines = new LinkedHashMap<>();
        for (AssessmentDao.AnswerRow row : handle.attach(AssessmentDao.class).answers(assignment.id())) {
            lines.put(
                    row.criterion(),
                    new ScoredLine(row.criterion(), ValueText.fields(row.answer()), row.version(), row.savedAt()));
        }
        return new Panel.Member(assignment, lines);
    }

    /** Makes the figures afresh and keeps them. */
    PanelScore refresh(Handle handle, Application application, Campaign campaign) {
        InstalledRubric rubric = campaigns.rubric(campaign);
        List<Panel.Member> members = members(handle, application.id());
        Map<String, Value> outcomes = HookOutcomes.of(handle, application.id(), application.submissions(), rubric);
        Beside subject = SubjectFields.handedIn(handle, application.id(), rubric);
        long spread = spreadMicros(rubric, campaign, members, outcomes, subject);
        Beside counted = counted(handle, application, subject);
        Result together = Panel.together(rubric, campaign.rubric(), members, outcomes, counted);
        return keep(handle, application, members, together, spread, clock.now(handle));
    }

    /** Keeps the figures of a panel that is known. */
    void keep(Handle handle, OpenPanel panel) {
        InstalledRubric rubric = campaigns.rubric(panel.campaign());
        Result together = Panel.together(
                rubric,
                panel.campaign().rubric(),
                panel.members(),
                panel.filed().outcomes(),
                counted(handle, panel.application(), panel.filed().subject()));
        keep(handle, panel.application(), panel.members(), together, panel.spreadMicro(), clock.now(handle));
    }

    /** What is taken off the panel's total beside the subject; members' own totals are before it. */
    private static Beside counted(Handle handle, Application application, Beside subject) {
        return subject.deducting(Besides.deductions(handle, application));
    }

    /** Returns the widest spread between the totals of members who are finished and abstain from no line. */
    static long spreadMicros(
            InstalledRubric rubric,
            Campaign campaign,
            List<Panel.Member> members,
            Map<String, Value> outcomes,
            Beside subject) {
        return Panel.spreadMicros(members.stream()
                .filter(Panels::isFinished)
                .filter(member -> !member.abstains())
                .map(member -> Panel.alone(rubric, campaign.rubric(), member, outcomes, subject))
                .toList());
    }

    private static boolean isFinished(Panel.Member member) {
        return member.assignment().state() == AssignmentState.FINISHED;
    }

    private static PanelScore keep(
            Handle handle,
            Application application,
            List<Panel.Member> members,
            Result together,
            long spreadMicro,
            Instant now) {
        PanelScore score = new PanelScore(
                application.id(),
                members.size(),
                Math.toIntExact(members.stream().filter(Panels::isFinished).count()),
                together.complete(),
                together.base().text(),
                together.bonus().text(),
                together.deductions().text(),
                together.total().map(Exact::text),
                together.total().map(MicroTotal::of),
                together.partialTotal().text(),
                spreadMicro,
                now);
        AssessmentDao assessments = handle.attach(AssessmentDao.class);
        if (assessments.updateScore(score) == 0) {
            assessments.insertScore(score);
        }
        return score;
    }

    /** Scores a panel afresh from its sheets, beside what is known of the applicant otherwise. */
    Result result(Handle handle, Application application, Campaign campaign) {
        InstalledRubric rubric = campaigns.rubric(campaign);
        return Panel.together(
                rubric,
                campaign.rubric(),
                members(handle, application.id()),
                HookOutcomes.of(handle, application.id(), application.submissions(), rubric),
                Besides.of(handle, application, campaign, campaigns, clock.now(handle)));
    }

    /** Returns the applications of a campaign with lines nobody is left to score. */
    List<UnheardPanel> unheard(Handle handle, Campaign campaign) {
        List<UnheardPanel> waiting = new ArrayList<>();
        for (AssessmentDao.Waiting row : handle.attach(AssessmentDao.class).handedIn(campaign.id())) {
            List<String> lines = unheard(handle, applications.load(handle, row.id()), campaign).stream()
                    .map(Criterion::code)
                    .toList();
            if (!lines.isEmpty()) {
                waiting.add(new UnheardPanel(row.id(), row.entrant(), lines));
            }
        }
        return waiting;
    }

    /** Returns the lines nobody is left to score. */
    List<Criterion> unheard(Handle handle, Application application, Campaign campaign) {
        InstalledRubric rubric = campaigns.rubric(campaign);
        List<Panel.Member> members = members(handle, application.id());
        Map<String, Value> outcomes = HookOutcomes.of(handle, application.id(), application.submissions(), rubric);
        return Unheard.of(
                rubric,
                campaign.rubric(),
                members,
                Panel.together(
                        rubric,
                        campaign.rubric(),
                        members,
                        outcomes,
                        SubjectFields.handedIn(handle, application.id(), rubric)));
    }
}
