package org.hongping.core.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.assessment.draw.Terms;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.security.Account;
import org.jdbi.v3.core.Handle;

/** Reads what can be handed out at one moment: members in order of their id, applications in order of theirs. */
final class TermsReader {
    private final Campaign campaign;
    private final Asking asking;
    private final AreaTree areas;
    private final List<Account> members;
    private final Interests interests;
    private final Map<String, List<Assignment>> there;
    private final List<Applicant> applicants;

    private TermsReader(Handle handle, Campaign campaign, Asking asking, List<Account> members, Sight sight) {
        this.campaign = campaign;
        this.asking = asking;
        this.areas = sight.areas();
        this.members = members.stream()
                .sorted(Comparator.comparing(member -> member.id().text()))
                .distinct()
                .toList();
        interests = Interests.of(handle, members);
        there = handle.attach(AssessmentDao.class).ofCampaign(campaign.id()).stream()
                .collect(Collectors.groupingBy(
                        assignment -> assignment.applicationId().text()));
        applicants = handle.attach(InterestDao.class).admitted(campaign.id(), Interests.day(sight.now()));
    }

    /** Where areas lie, and when. */
    record Sight(AreaTree areas, Instant now) {}

    static Terms read(Handle handle, Campaign campaign, Asking asking, List<Account> members, Sight sight) {
        return new TermsReader(handle, campaign, asking, members, sight).terms();
    }

    private Terms terms() {
        Map<String, Long> loads = there.values().stream()
                .flatMap(List::stream)
                .filter(assignment -> assignment.state() != AssignmentState.DECLINED)
                .collect(Collectors.groupingBy(Assignment::accountId, Collectors.counting()));
        return new Terms(
                campaign.id().text(),
                campaign.text().title(),
                asking.body().text(),
                asking.members(),
                members.stream()
                        .map(member -> new Terms.Candidate(
                                member.id().text(),
                                member.displayName(),
                                member.organisation(),
                                loads.getOrDefault(member.id().text(), 0L).intValue()))
                        .toList(),
                applicants.stream()
                        .filter(this::lies)
                        .flatMap(applicant -> entry(applicant).stream())
                        .toList());
    }

    private boolean lies(Applicant applicant) {
        return asking.area()
                .map(wanted ->
                        areas.path(applicant.areaId()).stream().map(Area::id).anyMatch(wanted::equals))
                .orElse(true);
    }

    private Optional<Terms.Entry> entry(Applicant applicant) {
        List<Assignment> sheets = there.getOrDefault(applicant.applicationId().text(), List.of());
        long has = sheets.stream()
                .filter(sheet -> sheet.body().equals(asking.body()))
                .filter(sheet -> sheet.state() != AssignmentState.DECLINED)
                .count();
        if (has >= asking.members()) {
            return Optional.empty();
        }
        List<Terms.Unfit> unfit = new ArrayList<>();
        for (Account member : members) {
            Assigning.standing(sheets, asking.body(), member.id().text())
                    .or(() -> interests.against(applicant, member))
                    .or(() -> interests.doubts(applicant, member).stream()
                            .findFirst()
                            .map(Doubt::ground))
                    .ifPresent(why -> unfit.add(new Terms.Unfit(member.id().text(), why.name())));
        }
        return Optional.of(new Terms.Entry(
                applicant.applicationId().text(),
                applicant.entrantName(),
                areas.where(applicant.areaId()),
                asking.members() - Math.toIntExact(has),
                unfit));
    }
}
