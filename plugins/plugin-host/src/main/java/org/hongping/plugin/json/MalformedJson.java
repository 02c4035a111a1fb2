package org.hongping.plugin.json;

import java.util.Locale;
import org.hongping.rubric.Message;

/** The text is not JSON as we take it: strict, without duplicate keys, of bounded depth and length. */
public final class MalformedJson extends RuntimeException {
    private final transient Message problem;

    MalformedJson(Message problem) {
        super(problem.in(Locale.ENGLISH));
        this.problem = problem;
    }

    /** Returns what is wrong, and where. */
    public Message problem() {
        return problem;
    }
}
