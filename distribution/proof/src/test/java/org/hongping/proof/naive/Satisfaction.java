package org.hongping.proof.naive;

import java.util.Optional;

/**
 * A question of the residents' survey: the maximum times the mean of the valid answers, over five.
 *
 * @param max for a mean of five
 */
public record Satisfaction(Fraction max) implements Form {
    private static final Fraction LEAST = Fraction.of(1);
    private static final Fraction MOST = Fraction.of(5);

    /** Nobody answers the line itself; that nothing is said of it is no fault. */
    @Override
    public Mark mark(Answer answer) {
        return answer.fields().isEmpty() ? Mark.MISSING : Mark.REFUSED;
    }

    /** Returns what a mean, or a sum over the number of answers to this question, earns. */
    Mark ofMean(Object given, Optional<Fraction> valid) {
        return mean(given, valid)
                .filter(mean -> mean.compareTo(LEAST) >= 0 && mean.compareTo(MOST) <= 0)
                .map(mean -> Mark.of(max.times(mean).dividedBy(MOST)))
                .orElse(Mark.REFUSED);
    }

    private static Optional<Fraction> mean(Object given, Optional<Fraction> valid) {
        Optional<Answer> sum = Answer.of(given);
        if (sum.isEmpty()) {
            return Answer.figureOf(given);
        }
        Optional<Fraction> count = sum.get()
                .figure("count")
                .filter(Fraction::isWhole)
                .filter(figure -> figure.compareTo(LEAST) >= 0)
                .filter(figure -> valid.isEmpty() || figure.compareTo(valid.get()) <= 0);
        Optional<Fraction> all = sum.get().figure("sum");
        if (count.isEmpty() || all.isEmpty() || !sum.get().hasOnly("sum", "count")) {
            return Optional.empty();
        }
        return Optional.of(all.get().dividedBy(count.get()));
    }
}
