package org.hongping.rubric.engine;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.hongping.rubric.Check;

/** Which of a list of checks are ticked; always in the order of the rubric, whatever the order of the answer. */
record Ticks(List<Check> checks, BitSet ticked) {

    int count() {
        return ticked.cardinality();
    }

    boolean holds(int index) {
        return ticked.get(index);
    }

    /** Returns the labels of what is ticked, as a list in a sentence. */
    String labels() {
        return ticked.stream().mapToObj(index -> checks.get(index).label()).collect(Collectors.joining("、"));
    }
}
