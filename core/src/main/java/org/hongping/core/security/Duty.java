package org.hongping.core.security;

import java.util.Locale;
import org.hongping.rubric.Message;

/** What somebody signed in has to do first; until then they hold no role. */
public enum Duty {
    /** Somebody else chose the password, or it has become too old. */
    CHOOSE_PASSWORD("/account"),
    /** The security administrator has not confirmed what the account may be; nothing can be done but wait. */
    AWAIT_RIGHTS("/account"),
    /** The profile asks for a second factor and there is none yet. */
    ADD_SECOND_FACTOR("/account/second-factor");

    private final String page;

    Duty(String page) {
        this.page = page;
    }

    /** Returns where it is done. */
    public String page() {
        return page;
    }

    /** Returns what it is called. */
    public Message title() {
        return Message.of("account.duty-" + key());
    }

    /** Returns what to do and why. */
    public Message says() {
        return Message.of("account.duty-" + key() + "-says");
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
