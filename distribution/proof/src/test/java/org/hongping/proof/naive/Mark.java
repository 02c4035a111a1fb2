package org.hongping.proof.naive;

import java.util.Optional;

/**
 * What an answer, or a line, came to.
 *
 * @param standing how it stands
 * @param points what it earns; nothing while it is open or does not apply
 */
public record Mark(Standing standing, Optional<Fraction> points) {
    static final Mark MISSING = new Mark(Standing.MISSING, Optional.empty());
    static final Mark REFUSED = new Mark(Standing.REFUSED, Optional.empty());
    static final Mark EXCUSED = new Mark(Standing.EXCUSED, Optional.empty());
    static final Mark UNDETERMINED = new Mark(Standing.UNDETERMINED, Optional.empty());
    static final Mark UNCLAIMED = new Mark(Standing.UNCLAIMED, Optional.of(Fraction.ZERO));

    static Mark of(Fraction points) {
        return new Mark(Standing.SCORED, Optional.of(points));
    }

    boolean is(Standing other) {
        return standing == other;
    }
}
