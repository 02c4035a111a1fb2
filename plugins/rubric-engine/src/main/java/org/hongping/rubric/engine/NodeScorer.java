package org.hongping.rubric.engine;

import java.util.List;
import java.util.stream.Stream;
import org.hongping.rubric.AssessorGroup;

/** A row of the sheet, compiled. Immutable. */
interface NodeScorer {
    /** Returns the most points it can give. */
    Exact max();

    /** Returns its share in a weighted mean. */
    Exact weight();

    /** Says whether it comes to a figure that its group can count; parallel totals do not. */
    boolean hasFigure();

    /** Returns the bodies that score its lines. */
    Stream<AssessorGroup> bodies();

    /** Says whether any member names a line in it. */
    boolean isNamedByMembers(Hearing hearing);

    /** Scores it. */
    NodeScore score(Hearing hearing);

    /** Returns it as part of a group that does not apply; answers given all the same are reported and hold nothing. */
    NodeScore excused(Hearing hearing, List<Step> why);
}
