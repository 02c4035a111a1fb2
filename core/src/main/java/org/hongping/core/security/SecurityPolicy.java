package org.hongping.core.security;

/**
 * How strict the house is.
 *
 * @param terms how long sessions last
 * @param cost what one try of a password costs
 * @param demonstration whether accounts may sign in whose password everybody knows: on this machine only
 */
public record SecurityPolicy(SessionTerms terms, Argon2Cost cost, boolean demonstration) {

    /** As an office has it. */
    public static SecurityPolicy office(boolean demonstration) {
        return new SecurityPolicy(SessionTerms.OFFICE, Argon2Cost.ADVISED, demonstration);
    }

    /** Returns whether the account may be in here at all. */
    boolean admits(Account account) {
        return account.enabled() && (demonstration || !account.demonstration());
    }
}
