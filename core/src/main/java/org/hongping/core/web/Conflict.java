package org.hongping.core.web;

import org.hongping.rubric.Message;

/** What was asked does not go with how things stand now (409). */
public class Conflict extends Rejected {
    /** Says what, in the caller's terms. */
    public Conflict(Message detail) {
        super(409, "conflict", detail);
    }
}
