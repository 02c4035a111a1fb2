package org.hongping.core.security;

import java.time.Duration;
import java.util.Set;
import org.hongping.core.web.Role;

/**
 * An access token somebody asks for.
 *
 * @param label what it is for, in its owner's words
 * @param roles which of its account's roles it lends
 * @param readsOnly whether it changes nothing
 * @param lasting how long
 */
public record TokenWanted(String label, Set<Role> roles, boolean readsOnly, Duration lasting) {
    /** Copies the roles. */
    public TokenWanted {
        roles = Set.copyOf(roles);
    }
}
