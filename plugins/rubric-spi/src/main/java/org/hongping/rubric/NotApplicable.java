package org.hongping.rubric;

/** What "does not apply" (不适用) does to the group around a line. */
public enum NotApplicable {
    /** The answer is refused. */
    FORBIDDEN,
    /** The rest of the nearest group is scaled up to the whole. */
    RESCALE,
    /** The line counts its maximum. */
    FULL,
    /** The line counts 0. */
    ZERO
}
