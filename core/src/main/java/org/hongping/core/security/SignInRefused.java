package org.hongping.core.security;

import org.hongping.core.web.Rejected;
import org.hongping.rubric.Message;

/** The sign-in did not go through (401). */
public final class SignInRefused extends Rejected {
    private SignInRefused(Message detail) {
        super(401, "sign-in-refused", detail);
    }

    /** Name or password are wrong; which, is not said. */
    static SignInRefused wrong() {
        return new SignInRefused(Message.of("security.wrong"));
    }

    /** The password is right and the account is switched off. */
    static SignInRefused disabled() {
        return new SignInRefused(Message.of("security.disabled"));
    }

    /** Everybody knows the password, and others than this machine can reach us. */
    static SignInRefused demonstration() {
        return new SignInRefused(Message.of("security.demonstration"));
    }
}
