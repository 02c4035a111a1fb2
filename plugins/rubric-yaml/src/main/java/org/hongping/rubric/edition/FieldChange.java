package org.hongping.rubric.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.rubric.Value;

/**
 * A field that differs.
 *
 * @param steps the way to it
 * @param older what stood there; empty if nothing did
 * @param newer what stands there; empty if nothing does
 */
public record FieldChange(List<Step> steps, Optional<Value> older, Optional<Value> newer) {
    /** Copies the steps. */
    public FieldChange {
        steps = List.copyOf(steps);
    }

    /** Returns names of fields and ids of items, joined by full stops, for example {@code rule.levels.active.points}. */
    public String path() {
        return steps.stream().map(Step::written).collect(Collectors.joining("."));
    }
}
