package org.hongping.core.security;

/**
 * An access token that was just made.
 *
 * @param token what is known of it from now on
 * @param secret the token itself; told this once
 */
public record IssuedToken(AccessToken token, String secret) {}
