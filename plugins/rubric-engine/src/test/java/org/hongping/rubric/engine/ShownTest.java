package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

/** A value in a sentence: recognisable, and short however long it is. */
class ShownTest {
    @Test
    void everyKindOfValueIsRecognised() {
        assertThat(Shown.of(Value.text("有"))).isEqualTo("有");
        assertThat(Shown.of(Value.figure("2.50"))).isEqualTo("2.5");
        assertThat(Shown.of(Value.truth(true))).isEqualTo("true");
        assertThat(Shown.of(Value.truth(false))).isEqualTo("false");
        assertThat(Shown.of(Value.nothing())).isEqualTo("null");
        assertThat(Shown.of(Value.items(Value.text("a")))).isEqualTo("[…]");
        assertThat(Shown.of(Value.noFields())).isEqualTo("{…}");
    }

    @Test
    void oneTextUnderOneNameIsSaidInFull() {
        assertThat(Shown.of(new Value.Fields(Map.of("number", Value.text("1e7")))))
                .isEqualTo("number: 1e7");
        assertThat(Shown.of(new Value.Fields(Map.of("number", Value.figure("1")))))
                .isEqualTo("{…}");
        assertThat(Shown.of(new Value.Fields(Map.of("a", Value.text("1"), "b", Value.text("2")))))
                .isEqualTo("{…}");
    }

    @Test
    void fortyCharactersAreShownAndNoMore() {
        assertThat(Shown.shortened("红".repeat(40))).isEqualTo("红".repeat(40));
        assertThat(Shown.shortened("红".repeat(41))).isEqualTo("红".repeat(40) + "…");
        assertThat(Shown.shortened("𠮷".repeat(40))).isEqualTo("𠮷".repeat(40));
        assertThat(Shown.shortened("𠮷".repeat(41))).isEqualTo("𠮷".repeat(40) + "…");
    }

    @Test
    void aMonstrousFigureIsNotWrittenOut() {
        BigInteger most = BigInteger.ONE.shiftLeft(200).subtract(BigInteger.ONE);

        assertThat(Shown.of(new Value.Figure(new BigDecimal(most))))
                .startsWith("1606938")
                .endsWith("…");
        assertThat(Shown.of(new Value.Figure(new BigDecimal(most.add(BigInteger.ONE)))))
                .isEqualTo("…");
        assertThat(Shown.of(Value.figure("1e99999999"))).isEqualTo("1E+99999999");
    }
}
