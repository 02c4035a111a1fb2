package org.hongping.core.storage;

import java.math.BigDecimal;

/** Millionths of a point as a whole number: the column beside a decimal's text that databases sort and sum by. */
public final class MicroPoints {
    private static final int DECIMALS = 6;

    private MicroPoints() {}

    /**
     * Returns the points in millionths.
     *
     * @throws ArithmeticException if there are more than 6 decimals, or more points than fit
     */
    public static long of(BigDecimal points) {
        return points.setScale(DECIMALS).unscaledValue().longValueExact();
    }

    /** Returns so many millionths as points. */
    public static BigDecimal points(long millionths) {
        return BigDecimal.valueOf(millionths, DECIMALS);
    }
}
