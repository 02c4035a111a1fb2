package org.hongping.core.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.HookOutcomes;
import org.hongping.core.application.Submission;
import org.hongping.core.application.Submitted;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RuleKind;
import org.jdbi.v3.core.Handle;

/** Reads members' sheets and scores them. */
final class Sheets {
    /** Lines of these kinds are not scored by hand. */
    private static final Set<RuleKind> COMPUTED = EnumSet.of(RuleKind.SURVEY, RuleKind.ENTRIES, RuleKind.FORMULA);

    private final CampaignService campaigns;
    private final ApplicationService applications;

    Sheets(CampaignService campaigns, ApplicationService applications) {
        this.campaigns = campaigns;
        this.applications = applications;
    }

    Sheet read(Handle handle, Assignment assignment, Campaign campaign) {
        return score(Panels.member(handle, assignment), campaign, filed(handle, assignment.applicationId(), campaign));
    }

    List<Sheet> all(Handle handle, ApplicationId id, Campaign campaign) {
        Sheet.Filed filed = filed(handle, id, campaign);
        return Panels.members(handle, id).stream()
                .map(member -> score(member, campaign, filed))
                .toList();
    }

    /** Reads what stands beside the sheets of an application. */
    Sheet.Filed filed(Handle handle, ApplicationId id, Campaign campaign) {
        Submission latest = applications.latestSubmission(handle, id);
        return new Sheet.Filed(
                Submitted.of(latest).answers().keySet(),
                HookOutcomes.of(handle, id, latest.number(), campaigns.rubric(campaign)));
    }

    /** Scores a sheet. */
    Sheet score(Panel.Member member, Campaign campaign, Sheet.Filed filed) {
        InstalledRubric revision = campaigns.rubric(campaign);
        Rubric rubric = revision.resolved(campaign.rubric().interpretations());
        return new Sheet(
                member.assignment(),
                own(rubric, member.assignment().assessorGroup(), filed),
                filed,
                member.lines(),
                Panel.alone(revision, campaign.rubric(), member, filed.outcomes()));
    }

    /** Keeps what lists show of a sheet beside its assignment. */
    static void keepFigures(Handle handle, Sheet sheet) {
        handle.attach(AssessmentDao.class)
                .keepFigures(sheet.assignment().id(), sheet.asked(), sheet.scored(), sheet.points());
    }

    /** Returns the lines a sheet of a panel asks for. */
    List<Criterion> own(Assignment assignment, OpenPanel panel) {
        Campaign campaign = panel.campaign();
        Rubric rubric = campaigns.rubric(campaign).resolved(campaign.rubric().interpretations());
        return own(rubric, assignment.assessorGroup(), panel.filed());
    }

    private static List<Criterion> own(Rubric rubric, String group, Sheet.Filed filed) {
        return Criteria.of(rubric).stream()
                .filter(line -> line.assessor().equals(group))
                .filter(line -> !COMPUTED.contains(line.rule().kind()))
                .filter(line -> !filed.hasPointsByCode(line))
                .toList();
    }
}
