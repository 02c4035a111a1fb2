package org.hongping.core.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.Criteria;
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
    private static final Set<RuleKind> COMPUTED =
            EnumSet.of(RuleKind.SURVEY, RuleKind.ENTRIES, RuleKind.FORMULA, RuleKind.CODE);

    private final CampaignService campaigns;
    private final ApplicationService applications;

    Sheets(CampaignService campaigns, ApplicationService applications) {
        this.campaigns = campaigns;
        this.applications = applications;
    }

    Sheet read(Handle handle, Assignment assignment, Campaign campaign) {
        return score(Panels.member(handle, assignment), campaign, claimed(handle, assignment.applicationId()));
    }

    List<Sheet> all(Handle handle, ApplicationId id, Campaign campaign) {
        Set<String> claimed = claimed(handle, id);
        return Panels.members(handle, id).stream()
                .map(member -> score(member, campaign, claimed))
                .toList();
    }

    private Set<String> claimed(Handle handle, ApplicationId id) {
        return Submitted.of(applications.latestSubmission(handle, id)).answers().keySet();
    }

    /** Scores a sheet. */
    Sheet score(Panel.Member member, Campaign campaign, Set<String> claimed) {
        InstalledRubric revision = campaigns.rubric(campaign);
        Rubric rubric = revision.resolved(campaign.rubric().interpretations());
        return new Sheet(
                member.assignment(),
                own(rubric, member.assignment().assessorGroup()),
                claimed,
                member.lines(),
                Panel.alone(revision, campaign.rubric(), member));
    }

    /** Keeps what lists show of a sheet beside its assignment. */
    static void keepFigures(Handle handle, Sheet sheet) {
        handle.attach(AssessmentDao.class)
                .keepFigures(sheet.assignment().id(), sheet.asked(), sheet.scored(), sheet.points());
    }

    private static List<Criterion> own(Rubric rubric, String group) {
        return Criteria.of(rubric).stream()
                .filter(line -> line.assessor().equals(group))
                .filter(line -> !COMPUTED.contains(line.rule().kind()))
                .toList();
    }
}
