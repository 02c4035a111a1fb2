package org.hongping.core.web;

import org.hongping.rubric.Message;

/** There is no such thing, or none this visitor may know of (404). */
public class NotFound extends Rejected {
    /** Says what was looked for. */
    public NotFound(Message detail) {
        super(404, "not-found", detail);
    }

    /** Names the identifier that led nowhere. */
    public NotFound(String identifier) {
        this(Message.of("problem.nothing-under", identifier));
    }
}
