package org.hongping.proof.naive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number, in lowest terms.
 *
 * @param over what is divided
 * @param under by what; always positive
 */
public record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
    /** Nothing. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** Reduces it. */
    public Fraction {
        if (!under.equals(BigInteger.ONE)) {
            BigInteger common = under.signum() < 0 ? over.gcd(under).negate() : over.gcd(under);
            over = over.divide(common);
            under = under.divide(common);
        }
    }

    /** Returns a whole number. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** Returns a number as printed, for example {@code 0.5}. */
    public static Fraction of(String printed) {
        return of(new BigDecimal(printed));
    }

    /** Returns a decimal exactly. */
    public static Fraction of(BigDecimal decimal) {
        BigInteger digits = decimal.unscaledValue();
        BigInteger ten = BigInteger.TEN.pow(Math.abs(decimal.scale()));
        return decimal.scale() < 0 ? new Fraction(digits.multiply(ten), BigInteger.ONE) : new Fraction(digits, ten);
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    Fraction atMost(Fraction most) {
        return compareTo(most) > 0 ? most : this;
    }

    Fraction wholePart() {
        return new Fraction(over.divide(under), BigInteger.ONE);
    }

    Fraction roundedToCents() {
        return of(decimal(2));
    }

    boolean hasCentsOnly() {
        return times(of(100)).isWhole();
    }

    boolean isWhole() {
        return under.equals(BigInteger.ONE);
    }

    boolean isNegative() {
        return over.signum() < 0;
    }

    boolean isZero() {
        return over.signum() == 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    /** Returns it with two to six decimals, the last rounded half up. */
    public String text() {
        BigDecimal six = decimal(6).stripTrailingZeros();
        return six.setScale(Math.max(2, six.scale())).toPlainString();
    }

    private BigDecimal decimal(int places) {
        return new BigDecimal(over).divide(new BigDecimal(under), places, RoundingMode.HALF_UP);
    }
}
