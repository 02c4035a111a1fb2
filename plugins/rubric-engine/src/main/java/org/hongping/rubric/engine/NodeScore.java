package org.hongping.rubric.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.exact.Exact;

/** What a row of the sheet came to: a group of rows or one line. */
public sealed interface NodeScore permits GroupScore, LineScore {
    /** Returns the source's own number. */
    String code();

    /** Returns the short zh-CN name. */
    String label();

    /** Returns the points, exact; a group's are those so far; empty where there are none to count. */
    Optional<Exact> points();

    /** Returns the most points it could give. */
    Exact max();

    /** Returns how it stands. */
    State state();

    /** Returns how it came to its points. */
    Trace trace();

    /** Returns the lines in it, in the order of the sheet; a line holds itself. */
    Stream<LineScore> lines();

    /** Says whether it is out of its group's reckoning: it does not apply and counts nothing. */
    default boolean hasLeft() {
        return state() == State.NOT_APPLICABLE && points().isEmpty();
    }
}
