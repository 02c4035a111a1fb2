package org.hongping.core.security;

import java.util.Optional;

/**
 * The second step of signing in.
 *
 * @param token what {@link CodeAsked} gave
 * @param code as typed: of the authenticator, or a recovery code
 * @param origin from where
 * @param device the browser's device cookie, if it has one
 */
public record CodeSignIn(String token, String code, Origin origin, Optional<String> device) {}
