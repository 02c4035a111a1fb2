package org.hongping.core.security;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/**
 * An account to be added.
 *
 * @param signInName not taken yet
 * @param displayName what others read, not blank
 * @param organisation whom they act for; empty text if nobody
 * @param roles what they may be
 * @param areaId the area it acts for; an examiner needs one
 * @param demonstration whether everybody may know its password
 */
public record NewAccount(
        SignInName signInName,
        String displayName,
        String organisation,
        Set<Role> roles,
        Optional<String> areaId,
        boolean demonstration) {

    /** @throws Invalid if nothing is left to display, or an examiner has no area */
    public NewAccount {
        displayName = displayName.strip();
        organisation = organisation.strip();
        roles = Set.copyOf(roles);
        if (displayName.isEmpty()) {
            throw new Invalid("displayName", Message.of("security.display-name-missing"));
        }
        if (roles.contains(Role.EXAMINER) && areaId.isEmpty()) {
            throw new Invalid("area", Message.of("security.area-missing"));
        }
    }

    /** An account that acts for no area of its own. */
    public NewAccount(
            SignInName signInName, String displayName, String organisation, Set<Role> roles, boolean demonstration) {
        this(signInName, displayName, organisation, roles, Optional.empty(), demonstration);
    }

    Account account(AccountId id, boolean initialPassword, boolean rightsWaiting, Instant created) {
        return new Account(
                id,
                signInName,
                displayName,
                organisation,
                roles,
                areaId,
                Optional.empty(),
                true,
                true,
                demonstration,
                initialPassword,
                created,
                created,
                false,
                rightsWaiting);
    }
}
