package org.hongping.core.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.security.Account;
import org.jdbi.v3.core.Handle;

/**
 * Looks again at what was handed out, while it is still being judged: interests are declared, enterprises renamed and
 * people entered after a sheet was given to somebody. Inside a unit of work.
 */
public final class OpenConflicts {
    private final Handle handle;
    private final Instant now;
    private final Map<String, Account> accounts;

    /** Looks at a moment, knowing these accounts. */
    public OpenConflicts(Handle handle, Instant now, List<Account> accounts) {
        this.handle = handle;
        this.now = now;
        this.accounts = accounts.stream()
                .collect(Collectors.toMap(account -> account.id().text(), Function.identity()));
    }

    /** Returns those of a campaign, in order of its applications. */
    public List<OpenConflict> of(CampaignId campaign) {
        return among(
                handle.attach(InterestDao.class).judged(campaign, Interests.day(now)),
                handle.attach(AssessmentDao.class).ofCampaign(campaign),
                handle.attach(TeamDao.class).ofCampaign(campaign));
    }

    /** Returns those of an application. */
    List<OpenConflict> of(ApplicationId application) {
        return among(
                handle.attach(InterestDao.class).judged(application, Interests.day(now)),
                handle.attach(AssessmentDao.class).of(application),
                handle.attach(TeamDao.class).ofApplication(application));
    }

    private List<OpenConflict> among(List<Applicant> applicants, List<Assignment> sheets, List<TeamDao.Mate> mates) {
        Map<AssignmentId, List<TeamDao.Mate>> teams =
                mates.stream().collect(Collectors.groupingBy(TeamDao.Mate::assignmentId));
        Map<ApplicationId, List<Holding>> holdings = sheets.stream()
                .filter(sheet -> sheet.state() != AssignmentState.DECLINED)
                .flatMap(sheet -> holders(sheet, teams.getOrDefault(sheet.id(), List.of())))
                .collect(Collectors.groupingBy(holding -> holding.sheet().applicationId()));
        Interests interests = Interests.of(
                handle,
                holdings.values().stream()
                        .flatMap(List::stream)
                        .map(Holding::member)
                        .distinct()
                        .toList());
        List<OpenConflict> found = new ArrayList<>();
        for (Applicant applicant : applicants) {
            for (Holding holding : holdings.getOrDefault(applicant.applicationId(), List.of())) {
                found.addAll(of(interests, applicant, holding));
            }
        }
        return found;
    }

    private record Holding(Assignment sheet, Account member) {}

    private Stream<Holding> holders(Assignment sheet, List<TeamDao.Mate> team) {
        return Stream.concat(Stream.of(sheet.accountId()), team.stream().map(TeamDao.Mate::accountId))
                .distinct()
                .flatMap(account -> Stream.ofNullable(accounts.get(account)))
                .map(account -> new Holding(sheet, account));
    }

    private static List<OpenConflict> of(Interests interests, Applicant applicant, Holding holding) {
        Optional<Ground> sure = interests.against(applicant, holding.member());
        return sure
                .map(ground -> List.of(new Finding(ground, Optional.empty())))
                .orElseGet(() -> interests.doubts(applicant, holding.member()).stream()
                        .map(doubt -> new Finding(doubt.ground(), Optional.of(doubt)))
                        .toList())
                .stream()
                .map(finding -> finding.of(applicant, holding))
                .toList();
    }

    private record Finding(Ground ground, Optional<Doubt> doubt) {
        OpenConflict of(Applicant applicant, Holding holding) {
            return new OpenConflict(
                    applicant.applicationId(),
                    applicant.entrantName(),
                    holding.sheet().id(),
                    holding.sheet().state(),
                    holding.member().id().text(),
                    holding.member().displayName(),
                    ground,
                    doubt.map(Doubt::says).orElseGet(() -> Interests.after(ground, applicant, holding.member())),
                    doubt);
        }
    }
}
