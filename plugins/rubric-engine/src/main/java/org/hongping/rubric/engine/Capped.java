package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;

/** Points above what a line can give, cut at its maximum as the rubric declares. */
record Capped(Exact sum, Exact cap) implements Step {

    /** Returns the verdict on points that are cut at a cap, saying how they came about and that they were cut. */
    static Verdict verdict(Exact points, Exact cap, Step how) {
        return points.compareTo(cap) <= 0
                ? Verdict.awarded(points, how)
                : new Verdict.Awarded(cap, Optional.empty(), List.of(how, new Capped(points, cap)));
    }

    @Override
    public Message message() {
        return Message.of("trace.capped", sum.text(), cap.text());
    }
}
