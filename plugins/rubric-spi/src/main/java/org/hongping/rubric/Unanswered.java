package org.hongping.rubric;

/** What an unanswered line means; unanswered is never silently zero. */
public enum Unanswered {
    /** The line stays open and holds every group above it and the total. */
    OPEN,
    /** The line counts 0; in a bonus group it is "not claimed" (未申报). */
    ZERO,
    /** The line leaves its group like one that does not apply. */
    LEAVE
}
