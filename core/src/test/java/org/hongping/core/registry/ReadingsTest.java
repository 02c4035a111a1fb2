package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    @Test
    void twoHundredCharactersFitHoweverRareTheyAre() throws Unreadable {
        String name = "𠮷".repeat(200);
        assertThat(Readings.line(name)).isEqualTo(name);
    }

    @Test
    void oneMoreIsCounted() {
        refuses(() -> Readings.line("𠮷".repeat(201)), "有 201 个字，最多 200 个字");
    }

    @Test
    void charactersThatTurnTheLineAreNamed() {
        refuses(() -> Readings.line("荷\u202e苑"), "第 2 个字符看不见（U+202E），请删去");
    }

    @Test
    void halfACharacterIsNamed() {
        refuses(() -> Readings.line("荷\ud842"), "第 2 个字符看不见（U+D842），请删去");
    }

    @Test
    void rightToLeftLettersAndVariantsAreNames() throws Unreadable {
        assertThat(Readings.line("حي 葛\udb40\udd00")).isEqualTo("حي 葛\udb40\udd00");
    }

    @Test
    void wideDigitsAreFigures() throws Unreadable {
        assertThat(Readings.figure("１２５３００．５")).isEqualTo(new BigDecimal("125300.5"));
    }

    @Test
    void wordsAreNoFigure() {
        refuses(() -> Readings.figure("12万"), "“12万”不是数字；只写数字，最多两位小数，例如 12500.50");
    }

    @Test
    void threeDecimalsAndExponentsAreNoFigure() {
        assertThatThrownBy(() -> Readings.figure("1.234")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Readings.figure("1e9")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Readings.figure("-1")).isInstanceOf(Unreadable.class);
    }

    @Test
    void percentEndsAtOneHundred() throws Unreadable {
        assertThat(Readings.percent("100%")).isEqualTo(new BigDecimal("100"));
        refuses(() -> Readings.percent("100.01"), "“100.01”超出范围，应在 0 到 100 之间");
    }

    @Test
    void daysAreReadAsPeopleWriteThem() throws Unreadable {
        LocalDate day = LocalDate.of(2022, 6, 3);
        assertThat(Readings.day("2022-06-03")).isEqualTo(day);
        assertThat(Readings.day("2022/6/3")).isEqualTo(day);
        assertThat(Readings.day("2022年6月3日")).isEqualTo(day);
    }

    @Test
    void dayThatDoesNotExistIsSaid() {
        refuses(() -> Readings.day("2022-02-30"), "“2022-02-30”这一天不存在");
    }

    @Test
    void gradesAreReadWithTheirWord() throws Unreadable {
        assertThat(Readings.creditGrade("Ａ＋＋级").text()).isEqualTo("A++");
        assertThatThrownBy(() -> Readings.creditGrade("优秀")).isInstanceOf(Unreadable.class);
    }

    @Test
    void choiceNamesWhatCanBeChosen() {
        refuses(
                () -> Readings.choice(EstateKind.class).read("villa"),
                "“villa”不在选项中，可选：residential, commercial, industrial");
    }

    @Test
    void phonesHoldDigitsAndWhatStandsBetween() throws Unreadable {
        assertThat(Readings.phone("028-8600 0000 转 8")).isEqualTo("028-8600 0000 转 8");
        assertThatThrownBy(() -> Readings.phone("没有")).isInstanceOf(Unreadable.class);
    }

    private static void refuses(ThrowingCallable reading, String sentence) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.why().in(Locale.SIMPLIFIED_CHINESE))
                                .isEqualTo(sentence));
    }
}
