package org.hongping.proof.naive;

import java.util.Optional;

/**
 * The maximum times a rate.
 *
 * @param max for a rate of one
 * @param overNothing what 0 of 0 is
 * @param overFulfilled whether a rate above one counts as one, rather than being refused
 */
public record Proportion(Fraction max, OverNothing overNothing, boolean overFulfilled) implements Form {
    private static final Fraction ONE = Fraction.of(1);

    /** What a rate over nothing is. */
    public enum OverNothing {
        /** There was nothing to do, and all of it was done. */
        FULL,
        /** Somebody has to decide. */
        OPEN,
        /** The line does not apply. */
        EXCUSED
    }

    @Override
    public Mark mark(Answer answer) {
        if (answer.has("value")) {
            return answer.hasOnly("value") ? of(answer.figure("value")) : Mark.REFUSED;
        }
        Optional<Fraction> over = answer.figure("numerator").filter(figure -> !figure.isNegative());
        Optional<Fraction> under = answer.figure("denominator").filter(figure -> !figure.isNegative());
        if (over.isEmpty() || under.isEmpty() || !answer.hasOnly("numerator", "denominator")) {
            return Mark.REFUSED;
        }
        if (under.get().isZero()) {
            return over.get().isZero() ? nothingOfNothing() : Mark.REFUSED;
        }
        return of(Optional.of(over.get().dividedBy(under.get())));
    }

    private Mark of(Optional<Fraction> rate) {
        if (rate.isEmpty() || rate.get().isNegative()) {
            return Mark.REFUSED;
        }
        if (rate.get().compareTo(ONE) > 0) {
            return overFulfilled ? Mark.of(max) : Mark.REFUSED;
        }
        return Mark.of(max.times(rate.get()));
    }

    private Mark nothingOfNothing() {
        if (overNothing == OverNothing.FULL) {
            return Mark.of(max);
        }
        return overNothing == OverNothing.OPEN ? Mark.MISSING : Mark.EXCUSED;
    }
}
