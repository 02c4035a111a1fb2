package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Points for every whole unit: floor(quantity / unit) × rate, cut at the line's maximum.
 *
 * @param unit size of a unit, above 0
 * @param rate points a whole unit gives
 * @param unitLabel what is counted, zh-CN, for example {@code 项} or {@code 元}
 */
public record PerUnit(BigDecimal unit, BigDecimal rate, Optional<String> unitLabel) implements Rule {
    /** @throws IllegalArgumentException if the unit is not above 0 */
    public PerUnit {
        if (unit.signum() <= 0) {
            throw new IllegalArgumentException("a unit is above 0, got " + unit);
        }
    }

    @Override
    public RuleKind kind() {
        return RuleKind.PER_UNIT;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.perUnit(this);
    }
}
