package org.hongping.core.security;

import java.util.Optional;

/**
 * An attempt to sign in.
 *
 * @param name as typed
 * @param password as typed
 * @param origin from where
 * @param device the browser's device cookie, if it has one
 */
public record SignIn(String name, Password password, Origin origin, Optional<String> device) {}
