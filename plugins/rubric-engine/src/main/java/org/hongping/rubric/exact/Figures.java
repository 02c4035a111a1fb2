package org.hongping.rubric.exact;

import java.math.BigDecimal;
import java.util.Optional;
import org.hongping.rubric.Value;

/** Reads figures and keeps monstrous ones away from arithmetic. */
public final class Figures {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_EXPONENT = 6;

    private Figures() {}

    /**
     * Says whether a number takes more than 18 digits to write, or lies below a millionth. How it was written cannot be
     * told any more: {@code 10000000} and {@code 1e7} are one figure, which is harmless.
     */
    public static boolean isMonstrous(BigDecimal number) {
        int digits = number.precision();
        long beforePoint = (long) digits - number.scale();
        return digits > MOST_DIGITS || beforePoint > MOST_DIGITS || beforePoint <= -MOST_EXPONENT;
    }

    /** Returns the value's figure, if it is one and no monster. */
    public static Optional<Exact> read(Value value) {
        return value instanceof Value.Figure figure && !isMonstrous(figure.number())
                ? Optional.of(Exact.of(figure.number()))
                : Optional.empty();
    }
}
