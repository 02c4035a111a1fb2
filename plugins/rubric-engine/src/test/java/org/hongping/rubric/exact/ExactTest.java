package org.hongping.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTest {
    @Test
    void thirdsAddUpToTheWhole() {
        Exact third = Exact.ratio(1, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Exact.ONE);
    }

    @Test
    void equalFiguresAreEqualHoweverTheyWereWritten() {
        assertThat(Exact.of("2.50")).isEqualTo(Exact.ratio(5, 2)).hasSameHashCodeAs(Exact.ratio(5, 2));
        assertThat(Exact.of(new BigDecimal("1E+3"))).isEqualTo(Exact.of(1000));
    }

    @ParameterizedTest
    @CsvSource({"4,4.00", "2.5,2.50", "85.004,85.004", "0,0.00", "-0.05,-0.05", "-12.3,-12.30", "0.0000005,0.000001"})
    void textHasTwoToSixDecimals(String figure, String text) {
        assertThat(Exact.of(figure).text()).isEqualTo(text);
    }

    @Test
    void textIsRoundedHalfUpAtSixDecimals() {
        assertThat(Exact.ratio(1, 3).text()).isEqualTo("0.333333");
        assertThat(Exact.ratio(2, 3).text()).isEqualTo("0.666667");
        assertThat(Exact.ratio(-2, 3).text()).isEqualTo("-0.666667");
    }

    @ParameterizedTest
    @CsvSource({"85,85", "85.0,85", "85.004,85.004", "100,100", "0.5,0.5"})
    void plainHasNoMoreDecimalsThanItNeeds(String figure, String text) {
        assertThat(Exact.of(figure).plain()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"2.345,2.35", "2.344,2.34", "-2.345,-2.35", "2.3,2.3", "2.995,3"})
    void roundsHalfAwayFromZero(String figure, String rounded) {
        assertThat(Exact.of(figure).rounded(2)).isEqualTo(Exact.of(rounded));
    }

    @Test
    void roundsWhatNoDecimalCanHold() {
        assertThat(Exact.ratio(1, 8).rounded(2)).isEqualTo(Exact.of("0.13"));
        assertThat(Exact.ratio(1, 3).rounded(0)).isEqualTo(Exact.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"2.99,2", "3,3", "-0.5,-1", "29999,29999"})
    void floorNeverGoesUp(String figure, String floor) {
        assertThat(Exact.of(figure).floor()).isEqualTo(Exact.of(floor));
    }

    @Test
    void knowsHowManyDecimalsItTakes() {
        assertThat(Exact.of("2.75").hasAtMost(2)).isTrue();
        assertThat(Exact.of("2.755").hasAtMost(2)).isFalse();
        assertThat(Exact.ratio(1, 3).hasAtMost(18)).isFalse();
        assertThat(Exact.of("2.5").isMultipleOf(Exact.of("0.5"))).isTrue();
        assertThat(Exact.of("2.6").isMultipleOf(Exact.of("0.5"))).isFalse();
    }

    @Test
    void staysExactBeyondLongs() {
        Exact large = Exact.of(Long.MAX_VALUE);

        Exact more = large.plus(Exact.ONE);

        assertThat(more.text()).isEqualTo("9223372036854775808.00");
        assertThat(more).isGreaterThan(large);
        assertThat(more.minus(Exact.ONE)).isEqualTo(large);
        assertThat(large.times(large).dividedBy(large)).isEqualTo(large);
        assertThat(more.negated().plus(large)).isEqualTo(Exact.of(-1));
        assertThat(Exact.of(Long.MIN_VALUE)).isEqualTo(more.negated());
    }

    @Test
    void largeFiguresRoundAndFloorToo() {
        Exact large = Exact.of("12345678901234567890.125");

        assertThat(large.rounded(2).text()).isEqualTo("12345678901234567890.13");
        assertThat(large.floor().text()).isEqualTo("12345678901234567890.00");
        assertThat(large.hasAtMost(3)).isTrue();
        assertThat(large.hasAtMost(2)).isFalse();
        assertThat(large.signum()).isPositive();
        assertThat(large.hashCode())
                .isEqualTo(Exact.of("12345678901234567890.125").hashCode());
    }

    @Test
    void dividingByZeroIsRefused() {
        assertThatThrownBy(() -> Exact.ONE.dividedBy(Exact.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void theMeanOfThreeMembersIsExactlyNinety() {
        Exact sum = Exact.of("89.99").plus(Exact.of("90")).plus(Exact.of("90.01"));

        assertThat(sum.dividedBy(Exact.of(3))).isEqualByComparingTo(Exact.of(90));
    }

    @Test
    void theLeastLongIsAFigureLikeAnyOther() {
        assertThat(Exact.of(Long.MIN_VALUE).negated().text()).isEqualTo("9223372036854775808.00");
        assertThat(Exact.of(Long.MIN_VALUE).plus(Exact.ONE).text()).isEqualTo("-9223372036854775807.00");
        assertThat(Exact.of(Long.MIN_VALUE + 1).minus(Exact.ONE)).isEqualTo(Exact.of(Long.MIN_VALUE));
        assertThat(Exact.of(Long.MIN_VALUE / 2).times(Exact.of(2)).negated().text())
                .isEqualTo("9223372036854775808.00");
        assertThat(Exact.ratio(Long.MIN_VALUE / 2, 3).times(Exact.of(2)).text())
                .isEqualTo("-3074457345618258602.666667");
    }

    @Test
    void differentFiguresHaveDifferentHashes() {
        assertThat(Exact.of(1).hashCode()).isNotEqualTo(Exact.of(2).hashCode());
        assertThat(Exact.ratio(1, 3).hashCode()).isNotEqualTo(Exact.ratio(1, 7).hashCode());
        assertThat(Exact.ratio(1, 3).hashCode()).isNotEqualTo(Exact.ratio(2, 3).hashCode());
        assertThat(Exact.of("12345678901234567890").hashCode())
                .isNotEqualTo(Exact.of("12345678901234567891").hashCode());
        assertThat(Exact.of("2.5")).hasToString("2.50");
    }

    @Test
    void moreDecimalsThanALongHasAreCountedToo() {
        assertThat(Exact.of("0.1").hasAtMost(19)).isTrue();
        assertThat(Exact.ratio(1, 3).hasAtMost(19)).isFalse();
        assertThat(Exact.ratio(1, 8).hasAtMost(3)).isTrue();
        assertThat(Exact.ratio(1, 8).hasAtMost(2)).isFalse();
        assertThat(Exact.of("0.0000000000000000001").hasAtMost(19)).isTrue();
        assertThat(Exact.of("0.0000000000000000001").hasAtMost(18)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0.00",
        "0.05,0.05",
        "0.1,0.10",
        "9.99,9.99",
        "150,150.00",
        "150.01,150.01",
        "-0.99,-0.99",
        "-1.5,-1.50"
    })
    void hundredthsAreWrittenTheSameTheFirstTimeAndAfter(String figure, String text) {
        assertThat(Exact.of(figure).text()).isEqualTo(text);
        assertThat(Exact.of(figure).text()).isEqualTo(text);
    }

    @Test
    void aWholeIsWrittenPlainHoweverItIsHeld() {
        assertThat(Exact.of("2.50").plus(Exact.of("2.50")).plain()).isEqualTo("5");
        assertThat(Exact.of("2.50").plus(Exact.of("2.50")).text()).isEqualTo("5.00");
        assertThat(Exact.of("2.500").times(Exact.of("2.000")).text()).isEqualTo("5.00");
    }
}
