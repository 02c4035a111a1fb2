package org.hongping.core.security;

import org.hongping.core.web.Rejected;
import org.hongping.rubric.Message;

/** The password was right; a code of the authenticator is asked for before anybody is in (401). */
public final class CodeAsked extends Rejected {
    private final String token;

    CodeAsked(Token token) {
        super(401, "code-asked", Message.of("security.code-asked"));
        this.token = token.text();
    }

    /** Returns what the code has to come with; it proves that the password was right. */
    public String token() {
        return token;
    }
}
