package org.hongping.core.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/**
 * Every rule of a profile, one below the other; {@code core/docs/security.md} says which clause asks for which.
 *
 * @param profile whose rules these are
 * @param terms how long sessions last
 * @param passwords what passwords must be
 * @param guesser how wrong passwords and codes slow down one network or one browser; nobody can use it against another
 * @param secondFactor who must show a code beside the password; others may
 * @param apart whether system, security and audit administrators are different people and nothing else
 * @param longestToken the longest life of an access token; zero where there are none
 */
public record SecurityPolicy(
        Profile profile,
        SessionTerms terms,
        PasswordPolicy passwords,
        Pace guesser,
        Set<Role> secondFactor,
        boolean apart,
        Duration longestToken) {
    private static final Duration NEVER = Duration.ZERO;
    private static final Set<Role> KEEPERS = EnumSet.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

    /** As an office has it. */
    public static final SecurityPolicy OFFICE = new SecurityPolicy(
            Profile.OFFICE,
            SessionTerms.OFFICE,
            new PasswordPolicy(10, 1, 0, NEVER, NEVER),
            new Pace(4, Duration.ofSeconds(1), Duration.ofMinutes(15)),
            Set.of(),
            false,
            Duration.ofDays(365));

    /** As 等保三级 is commonly read. */
    public static final SecurityPolicy MLPS3 = new SecurityPolicy(
            Profile.MLPS3,
            new SessionTerms(Duration.ofMinutes(30), Duration.ofHours(12)),
            new PasswordPolicy(10, 3, 5, Duration.ofDays(90), Duration.ofDays(14)),
            new Pace(4, Duration.ofMinutes(10), Duration.ofHours(1)),
            Account.ROLES,
            true,
            NEVER);

    /** As level 2 of ASVS 5.0 asks. */
    public static final SecurityPolicy ASVS = new SecurityPolicy(
            Profile.ASVS,
            new SessionTerms(Duration.ofHours(1), Duration.ofHours(12)),
            new PasswordPolicy(12, 1, 0, NEVER, Duration.ofDays(14)),
            new Pace(4, Duration.ofSeconds(1), Duration.ofMinutes(15)),
            Account.ROLES,
            false,
            Duration.ofDays(90));

    /** Copies the roles. */
    public SecurityPolicy {
        secondFactor = Set.copyOf(secondFactor);
    }

    /** Returns the rules of a profile. */
    public static SecurityPolicy of(Profile profile) {
        return switch (profile) {
            case OFFICE -> OFFICE;
            case MLPS3 -> MLPS3;
            case ASVS -> ASVS;
        };
    }

    /** Returns whether somebody of these roles must show a code beside the password. */
    public boolean asksSecondFactor(Set<Role> roles) {
        return !Collections.disjoint(roles, secondFactor);
    }

    /** Returns whether access tokens may be made and used. */
    public boolean hasTokens() {
        return !longestToken.isZero();
    }

    /** Returns why nobody may be all of these at once here, if that is so. */
    public Optional<Message> clash(Set<Role> roles) {
        boolean keeper = !Collections.disjoint(roles, KEEPERS);
        return apart && keeper && roles.size() > 1
                ? Optional.of(Message.of("security.administrators-apart"))
                : Optional.empty();
    }

    /** What the account has to do before any work, the first of it. */
    Optional<Duty> duty(Account account, Instant now) {
        if (account.initialPassword() || passwordTooOld(account, now)) {
            return Optional.of(Duty.CHOOSE_PASSWORD);
        }
        if (apart && account.rightsWaiting()) {
            return Optional.of(Duty.AWAIT_RIGHTS);
        }
        return asksSecondFactor(account.roles()) && !account.secondFactor()
                ? Optional.of(Duty.ADD_SECOND_FACTOR)
                : Optional.empty();
    }

    /** What the account may be in work: nothing before its duty is done; one administrator is all three where they may be. */
    Set<Role> rolesInForce(Account account, Instant now) {
        if (duty(account, now).isPresent() || clash(account.roles()).isPresent()) {
            return Set.of();
        }
        if (apart || !account.is(Role.ADMINISTRATOR)) {
            return account.roles();
        }
        Set<Role> widened = EnumSet.copyOf(account.roles());
        widened.addAll(KEEPERS);
        return widened;
    }

    /** Whether a password that was handed out has waited too long for its owner. */
    boolean initialPasswordTooOld(Account account, Instant now) {
        Duration lasts = passwords.initialLasts();
        return account.initialPassword()
                && !lasts.isZero()
                && !now.isBefore(account.passwordSet().plus(lasts));
    }

    private boolean passwordTooOld(Account account, Instant now) {
        Duration oldest = passwords.oldest();
        return !oldest.isZero() && !now.isBefore(account.passwordSet().plus(oldest));
    }
}
