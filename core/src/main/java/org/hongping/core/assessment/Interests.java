package org.hongping.core.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.registry.EntrantKind;
import org.hongping.core.registry.NameKey;
import org.hongping.core.security.Account;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Knows from the registry and from what members have declared who must not score what (回避情形), and where somebody has
 * to look (请核对): names are written in more than one way, and are borne by more than one.
 */
final class Interests {
    private final Set<InterestDao.Membership> memberships;
    private final List<DeclaredInterest> declared;
    private final Map<String, List<InterestDao.Bearer>> bearers;
    private final Set<InterestDao.Settled> settled;
    private final KnownNames names;

    private Interests(Handle handle, List<Account> members) {
        InterestDao interests = handle.attach(InterestDao.class);
        List<String> accounts =
                members.stream().map(member -> member.id().text()).toList();
        names = new KnownNames(handle);
        if (accounts.isEmpty()) {
            memberships = Set.of();
            declared = List.of();
            bearers = Map.of();
            settled = Set.of();
        } else {
            memberships = new HashSet<>(interests.memberships(accounts));
            declared = interests.declared(accounts);
            bearers =
                    interests
                            .bearers(members.stream()
                                    .map(member -> name(member.displayName()))
                                    .distinct()
                                    .toList())
                            .stream()
                            .collect(Collectors.groupingBy(bearer -> name(bearer.name())));
            settled = new HashSet<>(interests.settled(accounts));
        }
    }

    /** Reads what is known of these members; it is asked within the same unit of work. */
    static Interests of(Handle handle, List<Account> members) {
        return new Interests(handle, members);
    }

    /** Reads who applies, as things stand at that moment. */
    static Applicant applicant(Handle handle, ApplicationId id, Instant now) {
        return handle.attach(InterestDao.class).applicant(id, day(now)).orElseThrow();
    }

    static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, OfficeTime.ZONE);
    }

    /** Returns why this member must not score the application; empty if nothing certain is known against it. */
    Optional<Ground> against(Applicant applicant, Account member) {
        if (belongs(member, applicant.enterpriseId(), applicant.enterpriseName()) || actsFor(member, applicant)) {
            return Optional.of(Ground.APPLICANT);
        }
        if (belongs(member, applicant.managerId(), applicant.managerName())) {
            return Optional.of(Ground.MANAGER);
        }
        return declared.stream()
                .filter(interest -> interest.accountId().equals(member.id().text()))
                .filter(interest -> interest.bearsOn(applicant))
                .findFirst()
                .map(interest -> Ground.DECLARED);
    }

    /** Returns what somebody has to look into before this member scores the application, and nobody has yet. */
    List<Doubt> doubts(Applicant applicant, Account member) {
        return likenesses(applicant, member).stream()
                .filter(doubt -> !settled.contains(new InterestDao.Settled(doubt.accountId(), doubt.id())))
                .toList();
    }

    /** Returns the same with what somebody has looked into already. */
    List<Doubt> likenesses(Applicant applicant, Account member) {
        List<Doubt> doubts = new ArrayList<>();
        likeness(member, applicant.enterpriseId(), applicant.enterpriseName()).ifPresent(doubts::add);
        if (!applicant.managerId().equals(applicant.enterpriseId())) {
            likeness(member, applicant.managerId(), applicant.managerName()).ifPresent(doubts::add);
        }
        Set<String> asked = new HashSet<>();
        bearers.getOrDefault(name(member.displayName()), List.of()).stream()
                .filter(bearer -> bearer.isOf(applicant) && asked.add(bearer.holderId()))
                .map(bearer -> namesake(member, bearer))
                .forEach(doubts::add);
        return doubts;
    }

    /** Says it to whoever wanted to hand the sheet out. */
    static Message says(Ground ground, Applicant applicant, Account member) {
        return switch (ground) {
            case HAS -> Message.of("assessment.has-sheet", member.displayName());
            case ASIDE -> Message.of("assessment.stepped-aside", member.displayName());
            case APPLICANT -> Message.of("assessment.interested", member.displayName(), applicant.filer());
            case MANAGER -> Message.of("assessment.interested-manager", member.displayName(), applicant.managerName());
            case DECLARED -> Message.of("assessment.interested-declared", member.displayName());
            case LIKENESS, NAMESAKE -> throw new IllegalArgumentException(ground + " is said by the doubt itself");
        };
    }

    /** Says it of a sheet that was handed out before. */
    static Message after(Ground ground, Applicant applicant, Account member) {
        return switch (ground) {
            case APPLICANT -> Message.of("assessment.conflict-applicant", member.displayName(), applicant.filer());
            case MANAGER -> Message.of("assessment.conflict-manager", member.displayName(), applicant.managerName());
            case DECLARED -> Message.of("assessment.conflict-declared", member.displayName());
            case HAS, ASIDE, LIKENESS, NAMESAKE -> throw new IllegalArgumentException(ground + " is no conflict");
        };
    }

    /** Who acts for an area does not judge it. */
    private static boolean actsFor(Account member, Applicant applicant) {
        return applicant.entrantKind() == EntrantKind.AREA
                && member.areaId().filter(applicant.areaId().text()::equals).isPresent();
    }

    private boolean belongs(Account member, String enterprise, String name) {
        return !enterprise.isEmpty()
                && (memberships.contains(new InterestDao.Membership(member.id().text(), enterprise))
                        || names.of(enterprise, name).stream()
                                .anyMatch(known -> NameLikeness.of(member.organisation(), known) == NameLikeness.SAME));
    }

    private Optional<Doubt> likeness(Account member, String enterprise, String name) {
        if (enterprise.isEmpty() || member.organisation().isBlank()) {
            return Optional.empty();
        }
        return names.of(enterprise, name).stream()
                .filter(known -> NameLikeness.of(member.organisation(), known) == NameLikeness.CLOSE)
                .findFirst()
                .map(known -> new Doubt(
                        member.id().text(),
                        Ground.LIKENESS,
                        NameKey.ofEnterprise(member.organisation()) + " ~ " + NameKey.ofEnterprise(known),
                        known.equals(name)
                                ? Message.of(
                                        "assessment.doubt-likeness", member.displayName(), member.organisation(), name)
                                : Message.of(
                                        "assessment.doubt-former",
                                        member.displayName(),
                                        member.organisation(),
                                        name,
                                        known)));
    }

    private static Doubt namesake(Account member, InterestDao.Bearer bearer) {
        return new Doubt(
                member.id().text(),
                Ground.NAMESAKE,
                name(bearer.name()) + " ~ " + bearer.holderId(),
                Message.of(
                        "assessment.doubt-namesake",
                        member.displayName(),
                        bearer.holderName(),
                        Message.of("record.role." + bearer.role())));
    }

    /** People are written with and without spaces. */
    private static String name(String written) {
        return NameKey.ofEstate(written);
    }
}
