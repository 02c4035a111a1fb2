package org.hongping.rubric.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An exact figure: a fraction of any size. Immutable; equal figures are equal objects.
 *
 * <p>Numerator and denominator are longs as long as they fit, and a {@link BigFraction} beyond. Longs are reduced only
 * when the denominator grows, so that points with two decimals are added and multiplied as they are.
 */
public final class Exact implements Comparable<Exact> {
    /** Nothing. */
    public static final Exact ZERO = new Exact(0, 1);
    /** The whole. */
    public static final Exact ONE = new Exact(1, 1);

    private static final int SHOWN_DECIMALS = 6;
    /** Denominators above this are reduced. */
    private static final long MOST_UNREDUCED = 1_000_000;

    private static final Exact[] SMALL = small(128);

    private final long numerator;
    private final long denominator;
    private final @Nullable BigFraction large;

    private Exact(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.large = null;
    }

    private Exact(BigFraction large) {
        this.numerator = 0;
        this.denominator = 0;
        this.large = large;
    }

    private static Exact[] small(int count) {
        Exact[] small = new Exact[count];
        for (int i = 0; i < count; i++) {
            small[i] = new Exact(i, 1);
        }
        return small;
    }

    /** Returns a whole figure. */
    public static Exact of(long whole) {
        if (whole >= 0 && whole < SMALL.length) {
            return SMALL[(int) whole];
        }
        return whole == Long.MIN_VALUE ? of(BigFraction.of(BigInteger.valueOf(whole))) : new Exact(whole, 1);
    }

    /** Returns a decimal, exactly. */
    public static Exact of(BigDecimal decimal) {
        int scale = decimal.scale();
        if (scale == 0 && Longs.holds(decimal)) {
            return of(decimal.longValue());
        }
        if (scale > 0 && scale <= Longs.MOST_DECIMALS && Longs.holds(decimal)) {
            return of(decimal.unscaledValue().longValue(), Longs.powerOfTen(scale));
        }
        return scale > 0
                ? of(BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(scale)))
                : of(BigFraction.of(decimal.toBigIntegerExact()));
    }

    /**
     * Returns the figure written as plain decimal text, for example {@code "2.50"}.
     *
     * @throws NumberFormatException if it is not a number
     */
    public static Exact of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /**
     * Returns a fraction.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public static Exact ratio(long numerator, long denominator) {
        return of(numerator).dividedBy(of(denominator));
    }

    private static Exact of(BigFraction fraction) {
        BigInteger over = fraction.getNumerator();
        BigInteger under = fraction.getDenominator();
        if (under.signum() < 0) {
            over = over.negate();
            under = under.negate();
        }
        return over.abs().bitLength() < Long.SIZE && under.bitLength() < Long.SIZE
                ? new Exact(over.longValue(), under.longValue())
                : new Exact(BigFraction.of(over, under));
    }

    static Exact of(long numerator, long denominator) {
        if (numerator == Long.MIN_VALUE) {
            return of(BigFraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
        }
        return denominator > MOST_UNREDUCED
                ? reduced(numerator, denominator)
                : denominator == 1 ? of(numerator) : new Exact(numerator, denominator);
    }

    private static Exact reduced(long numerator, long denominator) {
        long divisor = Longs.commonDivisor(Math.abs(numerator), denominator);
        return new Exact(numerator / divisor, denominator / divisor);
    }

    long numerator() {
        return numerator;
    }

    long denominator() {
        return denominator;
    }

    /** Says whether this figure is held as so many of that unit fraction. */
    boolean isOver(long unit) {
        return large == null && denominator == unit;
    }

    /** Returns this figure and the other together. */
    public Exact plus(Exact other) {
        if (large != null || other.large != null) {
            return of(fraction().add(other.fraction()));
        }
        if (denominator == other.denominator && Longs.sumFits(numerator, other.numerator)) {
            return of(numerator + other.numerator, denominator);
        }
        return denominator % other.denominator == 0 ? plusCoarser(other) : plusUnlike(other);
    }

    /** Adds a figure whose denominator divides this one's, as tenths are added to hundredths. */
    private Exact plusCoarser(Exact other) {
        long factor = denominator / other.denominator;
        if (Longs.productFits(other.numerator, factor) && Longs.sumFits(numerator, other.numerator * factor)) {
            return of(numerator + other.numerator * factor, denominator);
        }
        return of(fraction().add(other.fraction()));
    }

    private Exact plusUnlike(Exact other) {
        if (other.denominator % denominator == 0) {
            return other.plusCoarser(this);
        }
        if (Longs.productFits(numerator, other.denominator)
                && Longs.productFits(other.numerator, denominator)
                && Longs.productFits(denominator, other.denominator)) {
            long left = numerator * other.denominator;
            long right = other.numerator * denominator;
            if (Longs.sumFits(left, right)) {
                return of(left + right, denominator * other.denominator);
            }
        }
        return of(fraction().add(other.fraction()));
    }

    /** Returns this figure less the other. */
    public Exact minus(Exact other) {
        return plus(other.negated());
    }

    /** Returns this figure with the other sign. */
    public Exact negated() {
        return large == null ? new Exact(-numerator, denominator) : of(large.negate());
    }

    /** Returns this figure times the other. */
    public Exact times(Exact other) {
        if (large != null || other.large != null) {
            return of(fraction().multiply(other.fraction()));
        }
        boolean isSmall = Longs.productFits(numerator, other.numerator)
                && Longs.productFits(denominator, other.denominator)
                && denominator * other.denominator <= MOST_UNREDUCED;
        return isSmall ? of(numerator * other.numerator, denominator * other.denominator) : timesReduced(other);
    }

    /** Reduces crosswise before it multiplies, so that what can stay small does. */
    private Exact timesReduced(Exact other) {
        long left = Longs.commonDivisor(Math.abs(numerator), other.denominator);
        long right = Longs.commonDivisor(Math.abs(other.numerator), denominator);
        long over = numerator / left;
        long otherOver = other.numerator / right;
        long under = denominator / right;
        long otherUnder = other.denominator / left;
        return Longs.productFits(over, otherOver) && Longs.productFits(under, otherUnder)
                ? of(over * otherOver, under * otherUnder)
                : of(fraction().multiply(other.fraction()));
    }

    /**
     * Returns this figure divided by the other.
     *
     * @throws ArithmeticException if the other is 0
     */
    public Exact dividedBy(Exact other) {
        if (other.signum() == 0) {
            throw new ArithmeticException(text() + " divided by zero");
        }
        if (other.large == null) {
            if (other.numerator == other.denominator) {
                return this;
            }
            long over = other.numerator > 0 ? other.denominator : -other.denominator;
            long under = Math.abs(other.numerator);
            return times(new Exact(over, under));
        }
        return of(fraction().divide(other.fraction()));
    }

    /** Returns the lesser of the two. */
    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns the greater of the two. */
    public Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns the greatest whole figure that is not above this one. */
    public Exact floor() {
        if (large == null && denominator == 1) {
            return this;
        }
        return large == null
                ? of(Math.floorDiv(numerator, denominator))
                : of(BigFraction.of(decimal(0, RoundingMode.FLOOR).toBigIntegerExact()));
    }

    /** Returns this figure rounded half up (away from zero) to so many decimals. */
    public Exact rounded(int decimals) {
        return hasAtMost(decimals) ? this : of(decimal(decimals, RoundingMode.HALF_UP));
    }

    /** Says whether this figure can be written with so many decimals. */
    public boolean hasAtMost(int decimals) {
        if (large == null && decimals <= Longs.MOST_DECIMALS) {
            return denominator == 1
                    || denominator == Longs.powerOfTen(decimals)
                    || Longs.powerOfTen(decimals) % denominator == 0
                    || Longs.powerOfTen(decimals) % reduced(numerator, denominator).denominator == 0;
        }
        return BigInteger.TEN.pow(decimals).mod(fraction().getDenominator()).signum() == 0;
    }

    /** Says whether this figure is a whole number of steps. */
    public boolean isMultipleOf(Exact step) {
        return dividedBy(step).hasAtMost(0);
    }

    /** Returns -1, 0 or 1 as this figure is below, at or above zero. */
    public int signum() {
        return large == null ? Long.signum(numerator) : large.signum();
    }

    /** Returns this figure as a decimal rounded half up to so many decimals. */
    public BigDecimal toDecimal(int decimals) {
        return decimal(decimals, RoundingMode.HALF_UP);
    }

    private BigDecimal decimal(int decimals, RoundingMode rounding) {
        if (large == null) {
            return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, rounding);
        }
        return new BigDecimal(large.getNumerator()).divide(new BigDecimal(large.getDenominator()), decimals, rounding);
    }

    /** Returns this figure as points are written: at least 2 and at most 6 decimals, half up. */
    public String text() {
        if (large == null && 100 % denominator == 0 && Longs.productFits(numerator, 100)) {
            return Longs.hundredths(numerator * (100 / denominator));
        }
        BigDecimal shown = toDecimal(SHOWN_DECIMALS).stripTrailingZeros();
        return shown.setScale(Math.max(2, shown.scale())).toPlainString();
    }

    /** Returns this figure as a measured value is written: no more decimals than it needs, at most 6, half up. */
    public String plain() {
        if (large == null && denominator == 1) {
            return Long.toString(numerator);
        }
        BigDecimal shown = toDecimal(SHOWN_DECIMALS).stripTrailingZeros();
        return shown.toPlainString();
    }

    private BigFraction fraction() {
        return large == null ? BigFraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)) : large;
    }

    @Override
    public int compareTo(Exact other) {
        if (large == null && other.large == null) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            if (Longs.productFits(numerator, other.denominator) && Longs.productFits(other.numerator, denominator)) {
                return Long.compare(numerator * other.denominator, other.numerator * denominator);
            }
        }
        return fraction().compareTo(other.fraction());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exact exact && compareTo(exact) == 0;
    }

    @Override
    public int hashCode() {
        if (large != null) {
            return large.hashCode();
        }
        Exact reduced = reduced(numerator, denominator);
        return Long.hashCode(reduced.numerator * 31 + reduced.denominator);
    }

    /** Returns {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }
}
