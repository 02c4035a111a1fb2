package org.hongping.rubric;

/** How a group makes one figure of its children's points. */
public enum Aggregate {
    /** Adds them. */
    SUM,
    /** Their mean. */
    MEAN,
    /** Their mean by weight. */
    WEIGHTED_MEAN,
    /** The least of them. */
    MIN,
    /** What the group's expression says. */
    FORMULA,
    /** None: parallel totals that stand side by side. */
    NONE
}
