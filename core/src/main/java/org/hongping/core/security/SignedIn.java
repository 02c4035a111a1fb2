package org.hongping.core.security;

/**
 * Who is signed in, and where.
 *
 * @param account who
 * @param session in which browser
 * @param standing what they may be there right now
 */
public record SignedIn(Account account, Session session, Standing standing) {}
