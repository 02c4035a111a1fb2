package org.hongping.rubric;

/** How much of its published scheme a rubric holds. */
public enum Status {
    /** The whole published sheet. */
    OFFICIAL,
    /** Published structure without its detail: may be rehearsed, never published as official. */
    OUTLINE
}
