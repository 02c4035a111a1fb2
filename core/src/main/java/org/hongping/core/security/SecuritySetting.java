package org.hongping.core.security;

/**
 * What the machine decides, whatever the profile.
 *
 * @param cost what one try of a password costs
 * @param demonstration whether accounts may sign in whose password everybody knows: on this machine only
 */
public record SecuritySetting(Argon2Cost cost, boolean demonstration) {
    /** As it is run. */
    public static SecuritySetting usual(boolean demonstration) {
        return new SecuritySetting(Argon2Cost.ADVISED, demonstration);
    }

    /** Returns whether the account may be in here at all. */
    boolean admits(Account account) {
        return account.enabled() && (demonstration || !account.demonstration());
    }
}
