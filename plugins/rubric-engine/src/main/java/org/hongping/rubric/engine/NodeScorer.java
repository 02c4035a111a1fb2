package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** A row of the sheet, compiled. Immutable. */
interface NodeScorer {
    /** Returns the most points it can give, everything in it applying. */
    Exact max();

    /** Returns its share in a weighted mean. */
    Exact weight();

    /** Says whether it comes to a figure that its group can count; parallel totals and notes do not. */
    boolean hasFigure();

    /** Says whether it, or something in it, applies only under a condition. */
    boolean isConditional();

    /** Returns the bodies that score its lines. */
    Stream<AssessorGroup> bodies();

    /** Says whether any member names a line in it. */
    boolean isNamedByMembers(Hearing hearing);

    /** Scores it; null if it does not apply to this sheet and therefore is not there. */
    @Nullable
    NodeScore score(Hearing hearing);

    /** Returns it as part of a group that does not apply; answers given all the same are reported and hold nothing. */
    @Nullable
    NodeScore excused(Hearing hearing, List<Step> why);

    /** Returns it while it is not known whether it applies. */
    NodeScore undetermined(Hearing hearing, List<Step> why);

    /** Says whether what is in it counts: it applies and is not excused as a whole; empty while that is not known. */
    Optional<Boolean> stands(Hearing hearing);

    /** Reports answers to a row that is not there; they hold nothing. */
    void reportStray(Hearing hearing);
}
