package org.hongping.core.security;

import org.hongping.core.web.Rejected;
import org.hongping.rubric.Message;

/** The sign-in did not go through (401). */
public final class SignInRefused extends Rejected {
    private final boolean startsAgain;

    private SignInRefused(Message detail) {
        this(detail, true);
    }

    private SignInRefused(Message detail, boolean startsAgain) {
        super(401, "sign-in-refused", detail);
        this.startsAgain = startsAgain;
    }

    /** Returns whether name and password are asked for again; else another code may be typed. */
    public boolean startsAgain() {
        return startsAgain;
    }

    /** Name or password are wrong; which, is not said. */
    static SignInRefused wrong() {
        return new SignInRefused(Message.of("security.wrong"));
    }

    /** The password is right and the account is switched off. */
    static SignInRefused disabled() {
        return new SignInRefused(Message.of("security.disabled"));
    }

    /** The password was handed out and nobody has used it in time. */
    static SignInRefused initialTooOld() {
        return new SignInRefused(Message.of("security.initial-too-old"));
    }

    /** The code is wrong or was used before; which, is not said. */
    static SignInRefused wrongCode() {
        return new SignInRefused(Message.of("security.wrong-code"), false);
    }

    /** The password was right too long ago, or too many codes were wrong since. */
    static SignInRefused codeTooLate() {
        return new SignInRefused(Message.of("security.code-too-late"));
    }

    /** Everybody knows the password, and others than this machine can reach us. */
    static SignInRefused demonstration() {
        return new SignInRefused(Message.of("security.demonstration"));
    }
}
