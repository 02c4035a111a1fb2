package org.hongping.core.mail;

/** How often somebody wants mail. */
public enum Pace {
    /** Never. */
    NONE,
    /** Each message by itself, at once. */
    EACH,
    /** All of a day in one, in the morning. */
    DAILY
}
