package org.hongping.core.audit;

import org.hongping.core.storage.Id;

/**
 * Who did it: an account, never a person's name, because names may have to be forgotten.
 *
 * @param text an account's id, or a word for what is nobody's
 */
public record Actor(String text) {
    /** The server itself, for example at a deadline. */
    public static final Actor SYSTEM = new Actor("system");

    /** Whoever may use the command line on the server's machine. */
    public static final Actor CONSOLE = new Actor("console");

    /** Somebody who has not signed in. */
    public static final Actor STRANGER = new Actor("stranger");

    /** Returns the account as an actor. */
    public static Actor of(Id account) {
        return new Actor(account.text());
    }
}
