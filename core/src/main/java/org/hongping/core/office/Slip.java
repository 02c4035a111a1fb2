package org.hongping.core.office;

import java.time.Instant;
import org.hongping.core.security.Account;
import org.hongping.core.security.Password;

/**
 * What tells somebody of their account, once and on paper (账号通知单).
 *
 * @param account whose
 * @param password to begin with; nobody can look it up later
 * @param issued when
 */
public record Slip(Account account, Password password, Instant issued) {}
