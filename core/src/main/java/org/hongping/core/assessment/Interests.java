package org.hongping.core.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.security.Account;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Knows from the registry and from what members have declared who must not score what (回避情形). */
final class Interests {
    private final Set<InterestDao.Membership> memberships;
    private final List<DeclaredInterest> declared;

    private Interests(Set<InterestDao.Membership> memberships, List<DeclaredInterest> declared) {
        this.memberships = memberships;
        this.declared = declared;
    }

    /** Reads what is known of these members. */
    static Interests of(Handle handle, List<Account> members) {
        List<String> accounts =
                members.stream().map(member -> member.id().text()).toList();
        InterestDao interests = handle.attach(InterestDao.class);
        return accounts.isEmpty()
                ? new Interests(Set.of(), List.of())
                : new Interests(new HashSet<>(interests.memberships(accounts)), interests.declared(accounts));
    }

    /** Reads who applies, as things stand at that moment. */
    static Applicant applicant(Handle handle, ApplicationId id, Instant now) {
        return handle.attach(InterestDao.class).applicant(id, day(now)).orElseThrow();
    }

    static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, OfficeTime.ZONE);
    }

    /** Returns why this member must not score the application; empty if nothing is known against it. */
    Optional<Ground> against(Applicant applicant, Account member) {
        if (belongs(member, applicant.enterpriseId(), applicant.enterpriseName())) {
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

    /** Says it to whoever wanted to hand the sheet out. */
    static Message says(Ground ground, Applicant applicant, Account member) {
        return switch (ground) {
            case HAS -> Message.of("assessment.has-sheet", member.displayName());
            case ASIDE -> Message.of("assessment.stepped-aside", member.displayName());
            case APPLICANT -> Message.of("assessment.interested", member.displayName(), applicant.enterpriseName());
            case MANAGER -> Message.of("assessment.interested-manager", member.displayName(), applicant.managerName());
            case DECLARED -> Message.of("assessment.interested-declared", member.displayName());
        };
    }

    private boolean belongs(Account member, String enterprise, String name) {
        return !enterprise.isEmpty()
                && (memberships.contains(new InterestDao.Membership(member.id().text(), enterprise))
                        || member.organisation().strip().equals(name));
    }
}
