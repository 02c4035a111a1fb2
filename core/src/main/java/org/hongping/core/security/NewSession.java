package org.hongping.core.security;

/**
 * A session just opened; the only time its secrets are told.
 *
 * @param token goes into the session cookie
 * @param device goes into a cookie that lasts a year, so that others' guesses do not slow this browser down
 * @param signedIn who, and where
 */
public record NewSession(String token, String device, SignedIn signedIn) {
    @Override
    public String toString() {
        return "new session of " + signedIn.account().id();
    }
}
