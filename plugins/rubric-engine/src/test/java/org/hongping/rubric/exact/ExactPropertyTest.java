package org.hongping.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact agrees with plain fractions of any size, on both sides of the longs' limit. */
class ExactPropertyTest {
    @Provide
    Arbitrary<long[]> fractions() {
        Arbitrary<Long> small = Arbitraries.longs().between(-1000, 1000);
        Arbitrary<Long> any = Arbitraries.frequencyOf(Tuple.of(3, small), Tuple.of(1, Arbitraries.longs()));
        Arbitrary<Long> under = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(1, 1000)),
                Tuple.of(1, Arbitraries.longs().greaterOrEqual(1)));
        return Combinators.combine(any, under).as((over, below) -> new long[] {over, below});
    }

    @Property
    void arithmeticAgrees(@ForAll("fractions") long[] left, @ForAll("fractions") long[] right) {
        assertThat(exact(left).plus(exact(right))).isEqualTo(exact(plain(left).add(plain(right))));
        assertThat(exact(left).minus(exact(right))).isEqualTo(exact(plain(left).subtract(plain(right))));
        assertThat(exact(left).times(exact(right))).isEqualTo(exact(plain(left).multiply(plain(right))));
        if (right[0] != 0) {
            assertThat(exact(left).dividedBy(exact(right)))
                    .isEqualTo(exact(plain(left).divide(plain(right))));
        }
    }

    @Property
    void orderAgrees(@ForAll("fractions") long[] left, @ForAll("fractions") long[] right) {
        int order = Integer.signum(plain(left).compareTo(plain(right)));

        assertThat(Integer.signum(exact(left).compareTo(exact(right)))).isEqualTo(order);
        assertThat(exact(left).equals(exact(right))).isEqualTo(order == 0);
    }

    @Property
    void howAFigureIsHeldNeverShows(
            @ForAll("fractions") long[] fraction, @ForAll @IntRange(min = 1, max = 2_000) int factor) {
        Exact figure = exact(plain(fraction));
        Exact same = figure.times(Exact.of(factor)).dividedBy(Exact.of(factor));
        Exact sum = figure.plus(Exact.ratio(1, factor)).minus(Exact.ratio(1, factor));

        for (Exact other : List.of(same, sum)) {
            assertThat(other).isEqualTo(figure).hasSameHashCodeAs(figure).isEqualByComparingTo(figure);
            assertThat(other.text()).isEqualTo(figure.text());
            assertThat(other.plain()).isEqualTo(figure.plain());
            assertThat(other.floor()).isEqualTo(figure.floor());
            assertThat(other.rounded(2)).isEqualTo(figure.rounded(2));
            assertThat(other.hasAtMost(2)).isEqualTo(figure.hasAtMost(2));
            assertThat(other.signum()).isEqualTo(figure.signum());
        }
    }

    @Property
    void decimalsAreReckonedWithAsTheyAre(@ForAll("decimals") BigDecimal left, @ForAll("decimals") BigDecimal right) {
        assertThat(Exact.of(left).plus(Exact.of(right))).isEqualTo(Exact.of(left.add(right)));
        assertThat(Exact.of(left).times(Exact.of(right))).isEqualTo(Exact.of(left.multiply(right)));
        assertThat(Exact.of(left).rounded(1)).isEqualTo(Exact.of(left.setScale(1, RoundingMode.HALF_UP)));
        assertThat(Exact.of(left).floor()).isEqualTo(Exact.of(left.setScale(0, RoundingMode.FLOOR)));
        assertThat(Exact.of(left).hasAtMost(1))
                .isEqualTo(left.stripTrailingZeros().scale() <= 1);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 20))
                .as(BigDecimal::valueOf);
    }

    @Property
    void aSumIsWhatAddingOneByOneGives(@ForAll @Size(max = 12) List<@From("fractions") long[]> fractions) {
        Sum sum = new Sum();
        Exact oneByOne = Exact.ZERO;
        for (long[] fraction : fractions) {
            sum.add(exact(fraction));
            oneByOne = oneByOne.plus(exact(fraction));
            assertThat(sum.total()).isEqualTo(oneByOne);
        }
        assertThat(sum.total()).isEqualTo(oneByOne);
    }

    private static Exact exact(long[] fraction) {
        return Exact.ratio(fraction[0], fraction[1]);
    }

    private static BigFraction plain(long[] fraction) {
        return BigFraction.of(BigInteger.valueOf(fraction[0]), BigInteger.valueOf(fraction[1]));
    }

    private static Exact exact(BigFraction fraction) {
        return Exact.of(new BigDecimal(fraction.getNumerator()))
                .dividedBy(Exact.of(new BigDecimal(fraction.getDenominator())));
    }
}
