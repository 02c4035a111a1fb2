/**
 * Who may come in: accounts, passwords, sessions, access tokens, and slowing down those who guess.
 *
 * <p>{@link org.hongping.core.security.AccountService} decides about accounts and sign-in,
 * {@link org.hongping.core.security.Sessions} knows who is signed in.
 */
@NullMarked
package org.hongping.core.security;

import org.jspecify.annotations.NullMarked;
