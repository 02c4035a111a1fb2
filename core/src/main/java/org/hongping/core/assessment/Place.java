package org.hongping.core.assessment;

import java.util.List;
import java.util.Optional;

/**
 * Where a sheet stands among a member's own of the same campaign (第 7 / 60 家), in the order they were handed out.
 *
 * @param number counted from 1
 * @param count how many there are
 * @param previous the one before
 * @param next the one after
 * @param left how many are still to be handed in
 * @param nextOpen the next one still to be handed in; after the last the search begins anew
 */
public record Place(
        int number,
        int count,
        Optional<AssignmentId> previous,
        Optional<AssignmentId> next,
        int left,
        Optional<AssignmentId> nextOpen) {

    /** One sheet in the order. */
    record Step(AssignmentId id, AssignmentState state) {
        boolean isOpen() {
            return state == AssignmentState.OPEN;
        }
    }

    static Place of(List<Step> steps, AssignmentId id) {
        int at = 0;
        while (!steps.get(at).id().equals(id)) {
            at++;
        }
        int here = at;
        return new Place(
                here + 1,
                steps.size(),
                id(steps, here - 1),
                id(steps, here + 1),
                Math.toIntExact(steps.stream().filter(Step::isOpen).count()),
                open(steps.subList(here + 1, steps.size())).or(() -> open(steps.subList(0, here))));
    }

    private static Optional<AssignmentId> open(List<Step> steps) {
        return steps.stream().filter(Step::isOpen).map(Step::id).findFirst();
    }

    private static Optional<AssignmentId> id(List<Step> steps, int index) {
        return index >= 0 && index < steps.size() ? Optional.of(steps.get(index).id()) : Optional.empty();
    }
}
