package org.hongping.core.security;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;

/**
 * Somebody who may sign in.
 *
 * @param id names it for good
 * @param signInName what they type
 * @param displayName what others read
 * @param organisation whom they act for, as written; empty text if nobody
 * @param roles what they may be here
 * @param areaId the area it acts for; an examiner has one, others may
 * @param locale the language they chose; empty follows the browser
 * @param shortcuts whether single keys act on pages
 * @param enabled whether they may sign in
 * @param demonstration whether its password is known to everybody; refused where others than this machine can reach us
 * @param initialPassword whether somebody else chose its password; it may do nothing before its owner has chosen one
 * @param created when it was made
 * @param passwordSet when its password was chosen or handed out
 * @param secondFactor whether an authenticator is in use
 * @param rightsWaiting whether its roles wait for the security administrator, where there is one
 */
public record Account(
        AccountId id,
        SignInName signInName,
        String displayName,
        String organisation,
        Set<Role> roles,
        Optional<String> areaId,
        Optional<Locale> locale,
        boolean shortcuts,
        boolean enabled,
        boolean demonstration,
        boolean initialPassword,
        Instant created,
        Instant passwordSet,
        boolean secondFactor,
        boolean rightsWaiting) {
    /** What an account may be. */
    public static final Set<Role> ROLES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Role.ANYONE, Role.SIGNED_IN)));

    /** @throws IllegalArgumentException if a role is a condition of routes and no account's own */
    public Account {
        roles = Set.copyOf(roles);
        if (!ROLES.containsAll(roles)) {
            throw new IllegalArgumentException("an account is none of " + roles);
        }
    }

    /**
     * Says whether one account may hold these together. Who applies holds no other role but the examiner's: the office of
     * an area examines what is filed there and files for the area itself, which is examined from above.
     */
    public static boolean mayHold(Set<Role> roles) {
        return !roles.contains(Role.APPLICANT)
                || EnumSet.of(Role.APPLICANT, Role.EXAMINER).containsAll(roles);
    }

    /** Returns which rights these are: the same roles for the same area are the same version. */
    public Version rights() {
        return Version.ofContent(new TreeSet<>(roles) + areaId.orElse(""));
    }

    /** Returns whether the account holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
