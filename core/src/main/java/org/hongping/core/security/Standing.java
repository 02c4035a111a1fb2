package org.hongping.core.security;

import java.util.Optional;
import java.util.Set;
import org.hongping.core.web.Role;

/**
 * What somebody who is signed in may be right now.
 *
 * @param duty what they have to do first
 * @param roles in force; none while there is a duty
 */
public record Standing(Optional<Duty> duty, Set<Role> roles) {
    /** Copies the roles. */
    public Standing {
        roles = Set.copyOf(roles);
    }
}
