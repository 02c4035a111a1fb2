package org.hongping.proof.draw;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/** Chance, from a seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Rarer than a percent. */
    boolean chanceInAThousand(int thousandths) {
        return random.nextInt(1000) < thousandths;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    final <T> T oneOf(T... of) {
        return of[random.nextInt(of.length)];
    }

    /** Returns a decimal from 0 to the most, in steps of the unit. */
    BigDecimal inSteps(BigDecimal most, String unit) {
        BigDecimal step = new BigDecimal(unit);
        int steps = most.divideToIntegralValue(step).intValueExact();
        return step.multiply(BigDecimal.valueOf(upTo(steps)));
    }
}
