package org.hongping.core.security;

/**
 * An access token as its owner's page lists it.
 *
 * @param token which
 * @param valid whether it has not ended
 */
public record ListedToken(AccessToken token, boolean valid) {}
