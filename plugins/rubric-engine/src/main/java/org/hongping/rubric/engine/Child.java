package org.hongping.rubric.engine;

/** A row of a group that is there, and what it came to. */
record Child(NodeScorer scorer, NodeScore score) {
    /** Says whether it has a figure that its group reckons with. */
    boolean counts() {
        return scorer.hasFigure() && !score.hasLeft();
    }
}
