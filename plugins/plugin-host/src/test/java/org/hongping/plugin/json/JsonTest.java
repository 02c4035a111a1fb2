package org.hongping.plugin.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void whatIsWrittenIsReadBack() {
        String text = "{\"answers\":{\"2.1\":{\"checks\":[\"hall\",\"notice\"]},\"1.3\":{\"quantity\":-2.5}},"
                + "\"none\":null,\"yes\":true}";

        assertThat(Json.write(Json.read(text))).isEqualTo(text);
    }

    @Test
    void figuresAreExactAndNeverWrittenWithAnExponent() {
        assertThat(Json.read("[0.10, 1e3, -2E-3]"))
                .isEqualTo(Value.items(Value.figure("0.1"), Value.figure("1000"), Value.figure("-0.002")));
        assertThat(Json.write(Value.figure("1e6"))).isEqualTo("1000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999", "0.123456789012345678", "1e6", "1e-06", "-0", "0e0", "1E+000006"})
    void aNumberWithinTheLimitsIsAFigure(String number) {
        assertThat(Json.read(number)).isInstanceOf(Value.Figure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456789", "0.1234567890123456789", "1e99999999", "1e18", "1e-7", "1E+99"})
    void aNumberTheEngineWillRefuseIsNeitherExpandedNorAltered(String number) {
        assertThat(Json.read(number)).isEqualTo(new Value.Figure(new BigDecimal(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.00000000000000000", "25e-7", "1e7", "1e99999999999999999"})
    void aNumberBeyondTheLimitsThatLooksInnocentIsNoFigure(String number) {
        Value read = Json.read("{\"4.1\": {\"points\": " + number + "}}");

        assertThat(read)
                .isEqualTo(fields("4.1", fields("points", fields(JsonNumber.BEYOND_LIMITS, Value.text(number)))));
    }

    @Test
    void aMillionDigitsCostNothing() {
        assertThat(Json.read("7".repeat(1_000_000))).isInstanceOf(Value.Fields.class);
    }

    @Test
    void aMonstrousFigureIsWrittenShort() {
        assertThat(Json.write(Json.read("1e99999999"))).isEqualTo("1E+99999999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "NaN",
                "[Infinity]",
                "{'a':1}",
                "{a:1}",
                "01",
                "+1",
                ".5",
                "1.",
                "1 2",
                "{} x",
                "// no\n1",
                "\"a\nb\"",
                "nul",
                "[1",
                "\"\\ud800\"",
                "{\"\\udc00\":1}",
                "\"\\x\"",
                "\uFEFF{}"
            })
    void whateverIsNotStrictJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void aKeyWrittenTwiceIsNamed() {
        assertThatThrownBy(() -> Json.read("{\"a\": {\"x\": 1,\n \"x\": 2}}"))
                .isInstanceOfSatisfying(
                        MalformedJson.class,
                        malformed -> assertThat(malformed.problem().in(Locale.ENGLISH))
                                .startsWith("Line 2, column ")
                                .endsWith("\"x\" is written twice."));
    }

    @Test
    void aHundredLevelsAreReadAndOneMoreIsRefused() {
        assertThat(Json.read("[".repeat(100) + "]".repeat(100))).isInstanceOf(Value.Items.class);
        assertThatThrownBy(() -> Json.read("[".repeat(101) + "]".repeat(101)))
                .isInstanceOfSatisfying(
                        MalformedJson.class,
                        malformed -> assertThat(malformed.problem().key()).isEqualTo("json.too-deep"));
        assertThatThrownBy(() -> Json.read("[".repeat(500_000))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void aMegabyteIsReadAndOneByteMoreIsRefused() {
        assertThat(Json.read('"' + "x".repeat(Json.MOST_BYTES - 2) + '"')).isInstanceOf(Value.Text.class);
        assertThatThrownBy(() -> Json.read('"' + "x".repeat(Json.MOST_BYTES - 1) + '"'))
                .isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> Json.read('"' + "评".repeat(Json.MOST_BYTES / 3) + '"'))
                .isInstanceOf(MalformedJson.class);
    }

    @Test
    void whatIsForPeopleStandsOnLinesOfItsOwn() {
        assertThat(Json.pretty(Json.read("{\"a\":[1],\"b\":{}}")))
                .contains("\n  \"a\"")
                .contains("\n    1");
    }

    private static Value fields(String name, Value value) {
        return new Value.Fields(Map.of(name, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": [1, \"two\", {\"b\": null}], \"c\": true}",
                "{\"名\": \"成都\"}",
                "{\"a\": \"\\u6210\\n\"}",
                "[]",
                "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9,\"j\":10}",
                "\"𠮷\"",
            })
    void bytesAreReadAsTheTextTheyAre(String text) {
        assertThat(Json.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Json.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":1} 2",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9,\"a\":10}",
                "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9,\"i\":10}",
                "\"\\ud842\"",
                "[01]",
            })
    void bytesAreRefusedAsTheTextTheyAre(String text) {
        Throwable ofText = catchThrowable(() -> Json.read(text));
        Throwable ofBytes = catchThrowable(() -> Json.read(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(((MalformedJson) ofBytes).problem()).isEqualTo(((MalformedJson) ofText).problem());
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatThrownBy(() -> Json.read(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}))
                .isInstanceOfSatisfying(
                        MalformedJson.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo("json.not-utf8"));
        assertThatThrownBy(() -> Json.read(new byte[Json.MOST_BYTES + 1]))
                .isInstanceOfSatisfying(
                        MalformedJson.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo("json.too-long"));
    }
}
