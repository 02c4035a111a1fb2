package org.hongping.rubric.engine;

import java.util.List;
import org.hongping.rubric.Message;

/** Points above what a line can give, cut at its maximum as the rubric declares. */
record Capped(Exact sum, Exact cap) implements Step {

    /** Returns the points cut at the cap, noting the cut among the steps. */
    static Exact at(Exact cap, Exact points, List<Step> steps) {
        if (points.compareTo(cap) <= 0) {
            return points;
        }
        steps.add(new Capped(points, cap));
        return cap;
    }

    @Override
    public Message message() {
        return Message.of("trace.capped", sum.text(), cap.text());
    }
}
