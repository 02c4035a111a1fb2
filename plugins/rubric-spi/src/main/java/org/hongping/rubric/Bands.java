package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Points of the first band that holds for a measured value; a value in none of them gives 0.
 *
 * @param bands tried in this order
 * @param percent whether the value is a percentage from 0 to 100
 * @param reduce how the values of several periods become one; empty takes a single value
 * @param noValue points when it was not measured; empty leaves the line open then
 */
public record Bands(List<Band> bands, boolean percent, Optional<Reduce> reduce, Optional<BigDecimal> noValue)
        implements Rule {
    /** Copies the bands. */
    public Bands {
        bands = List.copyOf(bands);
    }

    /** How the values of several periods become one. */
    public enum Reduce {
        /** The least of them. */
        MIN,
        /** Their mean. */
        MEAN,
        /** Their sum. */
        SUM
    }

    @Override
    public RuleKind kind() {
        return RuleKind.BANDS;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.bands(this);
    }
}
