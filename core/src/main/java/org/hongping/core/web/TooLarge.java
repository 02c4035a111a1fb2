package org.hongping.core.web;

import org.hongping.rubric.Message;

/** More was sent than is taken (413). */
public class TooLarge extends Rejected {
    /** Says how much would do. */
    public TooLarge(Message detail) {
        super(413, "too-large", detail);
    }
}
