package org.hongping.core.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.HookOutcomes;
import org.hongping.core.application.Leeway;
import org.hongping.core.application.SubjectFields;
import org.hongping.core.application.Submission;
import org.hongping.core.application.Submitted;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.RubricPin;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.engine.LineScore;
import org.jdbi.v3.core.Handle;

/** Reads members' sheets and scores them. */
final class Sheets {
    /** Lines of these kinds are not scored by hand, unless points may be given in place of what others bring. */
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
        Submitted said = Submitted.of(latest);
        return new Sheet.Filed(
                said.answers().keySet(),
                HookOutcomes.of(handle, id, latest.number(), campaigns.rubric(campaign)),
                said.subject());
    }

    /** Scores a sheet. */
    Sheet score(Panel.Member member, Campaign campaign, Sheet.Filed filed) {
        return score(member, campaign, filed, own(member.assignment().assessorGroup(), campaign, filed));
    }

    /** Scores a sheet of a panel that is known. */
    Sheet score(Panel.Member member, OpenPanel panel) {
        return score(member, panel.campaign(), panel.filed(), panel.own(member.assignment()));
    }

    private Sheet score(Panel.Member member, Campaign campaign, Sheet.Filed filed, List<Criterion> own) {
        InstalledRubric revision = campaigns.rubric(campaign);
        return new Sheet(
                member.assignment(),
                own,
                filed,
                member.lines(),
                Panel.alone(revision, campaign.rubric(), member, filed.outcomes(), filed.subject()));
    }

    /** Keeps what lists show of a sheet beside its assignment. */
    static void keepFigures(Handle handle, Sheet sheet) {
        Sheet.Progress progress = sheet.progress();
        handle.attach(AssessmentDao.class)
                .keepFigures(sheet.assignment().id(), progress.asked(), progress.scored(), sheet.points());
    }

    /** Returns the lines a sheet of a body asks for; what does not apply to the subject is none of them. */
    List<Criterion> own(String group, Campaign campaign, Sheet.Filed filed) {
        InstalledRubric revision = campaigns.rubric(campaign);
        Rubric rubric = revision.resolved(campaign.rubric().interpretations());
        Predicate<Criterion> applies =
                SubjectFields.decideLines(rubric) ? applying(revision, campaign.rubric(), filed) : line -> true;
        return Criteria.of(rubric).stream()
                .filter(applies)
                .filter(line -> line.assessor().equals(group))
                .filter(line -> isScoredByHand(rubric, line))
                .filter(line -> !filed.hasPointsByCode(line))
                .toList();
    }

    /** A formula speaks for itself; for a survey somebody has to. */
    private static boolean isScoredByHand(Rubric rubric, Criterion line) {
        RuleKind kind = line.rule().kind();
        return !COMPUTED.contains(kind) || (kind != RuleKind.FORMULA && Leeway.givesPoints(rubric, line));
    }

    private static Predicate<Criterion> applying(InstalledRubric revision, RubricPin pin, Sheet.Filed filed) {
        Set<String> there = revision.score(pin.interpretations(), Map.of(), filed.outcomes(), filed.subject())
                .lines()
                .map(LineScore::code)
                .collect(Collectors.toSet());
        return line -> there.contains(line.code());
    }
}
