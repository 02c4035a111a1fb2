package org.hongping.core.security;

import org.hongping.rubric.Message;

/**
 * An account of the demonstration, offered on its sign-in page.
 *
 * @param signInName what to type
 * @param password what to type
 * @param says who it is and what they do
 */
public record KnownAccount(String signInName, String password, Message says) {}
