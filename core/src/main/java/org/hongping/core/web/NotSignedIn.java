package org.hongping.core.web;

import org.hongping.rubric.Message;

/** Nobody has signed in, or the session has ended (401). */
public class NotSignedIn extends Rejected {
    /** Needs no words of its own. */
    public NotSignedIn() {
        super(401, "not-signed-in", Message.of("problem.sign-in-first"));
    }
}
