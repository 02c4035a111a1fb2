package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Points as the assessor gives them: any value from 0 to the maximum with at most two decimals.
 *
 * @param step points must be a multiple of it, when present
 */
public record Judgement(Optional<BigDecimal> step) implements Rule {
    @Override
    public RuleKind kind() {
        return RuleKind.JUDGEMENT;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.judgement(this);
    }
}
