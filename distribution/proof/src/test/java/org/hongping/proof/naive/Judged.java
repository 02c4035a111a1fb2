package org.hongping.proof.naive;

import java.util.Optional;

/**
 * Points given by people: anything from 0 to the maximum, in cents.
 *
 * @param max the most
 */
public record Judged(Fraction max) implements Form {
    @Override
    public Mark mark(Answer answer) {
        if (!answer.hasOnly("points")) {
            return Mark.REFUSED;
        }
        return within(answer, Fraction.ZERO, max).map(Mark::of).orElse(Mark.REFUSED);
    }

    static Optional<Fraction> within(Answer answer, Fraction least, Fraction most) {
        return answer.figure("points")
                .filter(Fraction::hasCentsOnly)
                .filter(points -> points.compareTo(least) >= 0 && points.compareTo(most) <= 0);
    }
}
