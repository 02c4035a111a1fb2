package org.hongping.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
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
