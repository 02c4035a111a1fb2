package org.hongping.core.security;

/**
 * Who is signed in, and where.
 *
 * @param account who
 * @param session in which browser
 */
public record SignedIn(Account account, Session session) {}
