package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Tier;
import org.hongping.rubric.exact.Exact;

/** The tiers of a {@code countTiers} rule, with the condition each may require. */
final class Ladder {
    private static final int NONE = -1;

    private final Rung ground = new Rung(Optional.empty(), Optional.of("0"), Exact.ZERO);
    private final Tier[] tiers;
    private final Rung[] rungs;
    private final int[] required;

    Ladder(List<Tier> tiers, CheckIndex conditions) {
        this.tiers = tiers.toArray(Tier[]::new);
        this.rungs = tiers.stream().map(Ladder::rung).toArray(Rung[]::new);
        this.required = tiers.stream()
                .mapToInt(tier -> tier.requires().map(conditions::place).orElse(NONE))
                .toArray();
    }

    private static Rung rung(Tier tier) {
        return new Rung(Optional.of(tier), Optional.of(Integer.toString(tier.atLeast())), Exact.of(tier.points()));
    }

    /** Returns the last tier the count reaches, or the ground below the first. */
    Rung reached(int count, Ticks conditions) {
        for (int i = rungs.length - 1; i >= 0; i--) {
            if (tiers[i].atLeast() <= count && isOpen(i, conditions)) {
                return rungs[i];
            }
        }
        return ground;
    }

    /** Returns the first tier above the one the count reaches, as the conditions stand. */
    Optional<Rung> next(int count, Ticks conditions) {
        Exact now = reached(count, conditions).points();
        for (int i = 0; i < rungs.length; i++) {
            if (tiers[i].atLeast() > count
                    && isOpen(i, conditions)
                    && rungs[i].points().compareTo(now) > 0) {
                return Optional.of(rungs[i]);
            }
        }
        return Optional.empty();
    }

    private boolean isOpen(int tier, Ticks conditions) {
        return tiers[tier].requires().isEmpty() || (required[tier] >= 0 && conditions.holds(required[tier]));
    }

    /**
     * A tier, or the ground below the first.
     *
     * @param tier the tier; empty on the ground
     * @param chosen how many it takes, as text
     * @param points what standing on it gives
     */
    record Rung(Optional<Tier> tier, Optional<String> chosen, Exact points) {
        /** Returns how many it takes. */
        int atLeast() {
            return tier.map(Tier::atLeast).orElse(0);
        }
    }
}
