package org.hongping.core.security;

import java.util.Set;
import org.hongping.core.web.Role;

/**
 * Whom an access token lets in.
 *
 * @param account as whom
 * @param token by which
 * @param roles in force that the token lends
 */
public record TokenHolder(Account account, AccessToken token, Set<Role> roles) {
    /** Copies the roles. */
    public TokenHolder {
        roles = Set.copyOf(roles);
    }
}
