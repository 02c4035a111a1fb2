package org.hongping.rubric.engine;

import java.util.List;

/** How something came about: one step, or several. */
interface Explanation {
    /** Returns the steps in order. */
    List<Step> steps();

    /**
     * Several steps, or none.
     *
     * @param steps in order
     */
    record Several(List<Step> steps) implements Explanation {
        public Several {
            steps = List.copyOf(steps);
        }
    }
}
