package org.hongping.plugin;

import java.util.Locale;
import org.hongping.rubric.Message;

/** The text names no rubric: it is not of the form {@code ID[@EDITION][#DIGEST8]}. */
public final class MalformedSelector extends RuntimeException {
    private final transient Message problem;

    MalformedSelector(Message problem) {
        super(problem.in(Locale.ENGLISH));
        this.problem = problem;
    }

    /** Returns what is wrong. */
    public Message problem() {
        return problem;
    }
}
