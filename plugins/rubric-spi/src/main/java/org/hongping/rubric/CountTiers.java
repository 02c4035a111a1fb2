package org.hongping.rubric;

import java.util.List;

/**
 * Points of the highest tier that a count reaches; fewer than the first tier is 0.
 *
 * @param checks what is counted, in the source's order; empty when the answer is a bare count
 * @param conditions conditions that tiers may require besides the count
 * @param tiers ladder, lowest first
 */
public record CountTiers(List<Check> checks, List<Check> conditions, List<Tier> tiers) implements Rule {
    /** Copies the lists. */
    public CountTiers {
        checks = List.copyOf(checks);
        conditions = List.copyOf(conditions);
        tiers = List.copyOf(tiers);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.COUNT_TIERS;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.countTiers(this);
    }
}
