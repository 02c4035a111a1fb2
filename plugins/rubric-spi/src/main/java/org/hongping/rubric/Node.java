package org.hongping.rubric;

/** A row of the scoring sheet: a {@link Group} of rows or a {@link Criterion}, one scored line. */
public sealed interface Node permits Group, Criterion {

    /** Returns code, label, clause and the rest that every node carries. */
    Heading heading();

    /** Returns the source's own number, unique over the whole tree. */
    default String code() {
        return heading().code();
    }

    /** Returns the short zh-CN name. */
    default String label() {
        return heading().label();
    }
}
