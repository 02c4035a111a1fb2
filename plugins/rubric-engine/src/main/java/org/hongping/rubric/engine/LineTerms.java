package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;

/**
 * On what terms a line is scored.
 *
 * @param inherited what it takes from those above
 * @param decimals decimals its points are rounded to
 * @param place place of its answer
 * @param sharesAnswer whether another line reads the same answer
 * @param said where the one voice's answer comes from
 */
record LineTerms(Inherited inherited, Optional<Integer> decimals, int place, boolean sharesAnswer, Said said) {

    /** Returns the points as they count; says so where rounding changed them. */
    Verdict.Awarded rounded(Verdict.Awarded awarded) {
        return decimals.isEmpty() || awarded.points().hasAtMost(decimals.get())
                ? awarded
                : rounded(awarded, decimals.get());
    }

    private static Verdict.Awarded rounded(Verdict.Awarded awarded, int decimals) {
        Exact points = awarded.points().rounded(decimals);
        List<Step> steps = new ArrayList<>(awarded.steps());
        steps.add(new Rounded(awarded.points(), points));
        return new Verdict.Awarded(points, awarded.chosen(), steps);
    }

    private record Rounded(Exact exact, Exact points) implements Step {
        @Override
        public Message message() {
            return Message.of("trace.rounded", exact.text(), points.text());
        }
    }
}
