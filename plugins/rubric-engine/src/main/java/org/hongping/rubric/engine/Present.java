package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves out rows that are not there; the scores of a row are not written to any more. */
final class Present {
    private Present() {}

    /** Returns those that are there, in their order. */
    static List<NodeScore> of(@Nullable NodeScore[] scores) {
        return isWhole(scores) ? Collections.unmodifiableList(Arrays.asList(scores)) : among(scores);
    }

    private static boolean isWhole(@Nullable NodeScore[] scores) {
        for (@Nullable NodeScore score : scores) {
            if (score == null) {
                return false;
            }
        }
        return true;
    }

    private static List<NodeScore> among(@Nullable NodeScore[] scores) {
        List<NodeScore> there = new ArrayList<>(scores.length);
        for (@Nullable NodeScore score : scores) {
            if (score != null) {
                there.add(score);
            }
        }
        return Collections.unmodifiableList(there);
    }
}
