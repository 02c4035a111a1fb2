package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Group;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;

/**
 * What happens to a group's figure after aggregation, in this order: start, floor, cap, rounding.
 *
 * @param start points it begins with
 * @param floor least points
 * @param cap most points
 * @param decimals decimals it is rounded to
 */
record Bounds(Optional<Exact> start, Optional<Exact> floor, Optional<Exact> cap, Optional<Integer> decimals) {

    static Bounds of(Group group, Optional<Integer> decimals) {
        return new Bounds(
                group.start().map(Exact::of),
                group.floor().map(Exact::of),
                group.cap().map(Exact::of),
                decimals);
    }

    /** Returns the figure within the bounds; notes every step that changed it. */
    Exact within(Exact figure, List<Step> steps) {
        Exact points = figure;
        if (start.isPresent()) {
            points = changed(points, points.plus(start.get()), "started", steps);
        }
        if (floor.isPresent()) {
            points = changed(points, points.max(floor.get()), "floored", steps);
        }
        if (cap.isPresent()) {
            points = changed(points, points.min(cap.get()), "capped", steps);
        }
        return decimals.isPresent() ? changed(points, points.rounded(decimals.get()), "rounded", steps) : points;
    }

    private static Exact changed(Exact before, Exact after, String key, List<Step> steps) {
        if (!after.equals(before)) {
            steps.add(new Changed(key, before, after));
        }
        return after;
    }

    private record Changed(String key, Exact before, Exact after) implements Step {
        @Override
        public Message message() {
            return Message.of("trace." + key, before.text(), after.text());
        }
    }
}
