package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Points by whether something is met, unmet or unknown.
 *
 * @param statuses what may be said, each with its points
 */
public record StatusAnswer(List<Standing> statuses) implements Rule {
    /** Copies the statuses. */
    public StatusAnswer {
        statuses = List.copyOf(statuses);
    }

    /**
     * One thing that may be said.
     *
     * @param id {@code met}, {@code unmet} or {@code unknown}
     * @param points what it gives; empty leaves the line undetermined
     * @param justification pattern the justification must match; empty asks for none
     */
    public record Standing(String id, Optional<BigDecimal> points, Optional<String> justification) {}

    @Override
    public RuleKind kind() {
        return RuleKind.STATUS;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.statusAnswer(this);
    }
}
