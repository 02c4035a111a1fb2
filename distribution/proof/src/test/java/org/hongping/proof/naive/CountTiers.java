package org.hongping.proof.naive;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Things that are counted: the highest tier reached earns its points.
 *
 * @param checks what may be ticked; none where only a number is asked for
 * @param conditions what may be said beside the number
 * @param tiers in rising order
 */
public record CountTiers(Set<String> checks, Set<String> conditions, List<Tier> tiers) implements Form {
    private static final Fraction MOST_OF_ANYTHING = Fraction.of(999_999);

    /**
     * A tier.
     *
     * @param from reached with so many
     * @param points what it earns
     * @param needs the condition it asks for, if any
     */
    public record Tier(int from, Fraction points, Optional<String> needs) {}

    @Override
    public Mark mark(Answer answer) {
        Optional<Set<String>> said = conditions(answer);
        Optional<Fraction> count = count(answer);
        if (said.isEmpty() || count.isEmpty() || !answer.hasOnly("checks", "count", "conditions")) {
            return Mark.REFUSED;
        }
        Fraction points = Fraction.ZERO;
        for (Tier tier : tiers) {
            boolean open =
                    tier.needs().isEmpty() || said.get().contains(tier.needs().get());
            if (open && count.get().compareTo(Fraction.of(tier.from())) >= 0) {
                points = tier.points();
            }
        }
        return Mark.of(points);
    }

    private Optional<Set<String>> conditions(Answer answer) {
        if (!answer.has("conditions")) {
            return Optional.of(Set.of());
        }
        return conditions.isEmpty() ? Optional.empty() : answer.ids("conditions", conditions);
    }

    private Optional<Fraction> count(Answer answer) {
        if (answer.has("checks") == answer.has("count")) {
            return Optional.empty();
        }
        if (answer.has("checks")) {
            return checks.isEmpty()
                    ? Optional.empty()
                    : answer.ids("checks", checks).map(ticked -> Fraction.of(ticked.size()));
        }
        return answer.figure("count")
                .filter(Fraction::isWhole)
                .filter(count -> !count.isNegative() && count.compareTo(most()) <= 0);
    }

    private Fraction most() {
        return checks.isEmpty() ? MOST_OF_ANYTHING : Fraction.of(checks.size());
    }
}
