package org.hongping.core.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.HookOutcomes;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
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
    private final Clock clock;

    Panels(CampaignService campaigns, Clock clock) {
        this.campaigns = campaigns;
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
        PanelScore score = figures(handle, application, campaign);
        AssessmentDao assessments = handle.attach(AssessmentDao.class);
        assessments.clearScore(application.id());
        assessments.insertScore(score);
        return score;
    }

    /** Returns the lines nobody is left to score. */
    List<Criterion> unheard(Handle handle, Application application, Campaign campaign) {
        InstalledRubric rubric = campaigns.rubric(campaign);
        List<Panel.Member> members = members(handle, application.id());
        Map<String, Value> outcomes = HookOutcomes.of(handle, application.id(), application.submissions(), rubric);
        return Unheard.of(
                rubric, campaign.rubric(), members, Panel.together(rubric, campaign.rubric(), members, outcomes));
    }

    private PanelScore figures(Handle handle, Application application, Campaign campaign) {
        InstalledRubric rubric = campaigns.rubric(campaign);
        List<Panel.Member> members = members(handle, application.id());
        Map<String, Value> outcomes = HookOutcomes.of(handle, application.id(), application.submissions(), rubric);
        Result together = Panel.together(rubric, campaign.rubric(), members, outcomes);
        List<Panel.Member> finished = members.stream()
                .filter(member -> member.assignment().state() == AssignmentState.FINISHED)
                .toList();
        List<Result> whole = finished.stream()
                .filter(member -> !member.abstains())
                .map(member -> Panel.alone(rubric, campaign.rubric(), member, outcomes))
                .toList();
        return new PanelScore(
                application.id(),
                members.size(),
                finished.size(),
                together.complete(),
                together.base().text(),
                together.bonus().text(),
                together.total().map(Exact::text),
                together.total().map(MicroTotal::of),
                together.partialTotal().text(),
                Panel.spreadMicros(whole),
                clock.now(handle));
    }
}
