package org.hongping.rubric.exact;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Arithmetic on longs that {@link Exact} needs to stay fast. */
final class Longs {
    /** Most decimals a power of ten in a long can stand for. */
    static final int MOST_DECIMALS = 18;

    private static final int MOST_DIGITS = 18;
    /** Points from 0 to 150.00 as they were written first; every document is full of them. */
    private static final AtomicReferenceArray<String> WRITTEN = new AtomicReferenceArray<>(15_001);

    private static final long[] POWERS_OF_TEN = powersOfTen();

    private Longs() {}

    private static long[] powersOfTen() {
        long[] powers = new long[MOST_DECIMALS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    static long powerOfTen(int exponent) {
        return POWERS_OF_TEN[exponent];
    }

    /** Says whether the decimal's digits fit a long, whatever its scale. */
    static boolean holds(BigDecimal decimal) {
        return decimal.precision() <= MOST_DIGITS;
    }

    static boolean productFits(long left, long right) {
        return Math.multiplyHigh(left, right) == (left * right) >> 63;
    }

    static boolean sumFits(long left, long right) {
        long sum = left + right;
        return ((left ^ sum) & (right ^ sum)) >= 0;
    }

    /** Euclid's; both at least 0 and not both 0. */
    static long commonDivisor(long left, long right) {
        if (right == 1 || left == 1) {
            return 1;
        }
        long a = left;
        long b = right;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /** Writes a count of hundredths with two decimals. */
    static String hundredths(long count) {
        if (count < 0 || count >= WRITTEN.length()) {
            return written(count);
        }
        @Nullable String known = WRITTEN.get((int) count);
        if (known == null) {
            known = written(count);
            WRITTEN.set((int) count, known);
        }
        return known;
    }

    private static String written(long count) {
        long whole = Math.abs(count / 100);
        long rest = Math.abs(count % 100);
        return (count < 0 ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + rest;
    }
}
