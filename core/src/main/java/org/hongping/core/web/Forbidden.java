package org.hongping.core.web;

import org.hongping.rubric.Message;

/** Signed in, but not entitled to this (403). */
public class Forbidden extends Rejected {
    /** Says what, in the caller's terms. */
    public Forbidden(Message detail) {
        super(403, "forbidden", detail);
    }
}
