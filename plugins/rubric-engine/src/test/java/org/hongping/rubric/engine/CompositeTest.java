package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Part;
import org.hongping.rubric.Proportion.ZeroDenominator;
import org.hongping.rubric.Rule;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chengdu 4.1 line 5.4: monitor 2, satisfaction above 80 % 2, above 85 % 5, not above 5 together. */
class CompositeTest {
    private final Criterion line = Lines.line("5.4", "5", Rules.monitorAndSatisfaction());

    @ParameterizedTest
    @CsvSource({"80,2.00", "80.1,4.00", "85,4.00", "85.004,5.00"})
    void withAMonitor(String satisfaction, String points) {
        assertThat(Look.points(line, answer(Sheets.ticked("monitor"), Sheets.value(satisfaction))))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"80,0.00", "85,2.00", "85.1,5.00"})
    void withoutAMonitor(String satisfaction, String points) {
        assertThat(Look.points(line, answer(Sheets.ticked(), Sheets.value(satisfaction))))
                .isEqualTo(points);
    }

    @Test
    void theTraceSaysPartsSumAndCut() {
        LineScore score = Look.score(line, answer(Sheets.ticked("monitor"), Sheets.value("85.004")));

        assertThat(Look.words(score)).isEqualTo("勾选 1 项（项monitor），合计 2.00；满意率 85.004 > 85，得 5.00；合计 7.00，按上限 5.00 计");
    }

    @Test
    void noSurveyGivesNoBand() {
        assertThat(Look.points(line, answer(Sheets.ticked("monitor"), Sheets.notMeasured())))
                .isEqualTo("2.00");
    }

    @Test
    void anOpenPartLeavesASumOpen() {
        LineScore score = Look.score(line, Sheets.parts("a", Sheets.ticked("monitor")));

        assertThat(score.state()).isEqualTo(State.MISSING);
        assertThat(score.points()).isEmpty();
        assertThat(Look.words(score)).isEqualTo("勾选 1 项（项monitor），合计 2.00；还缺：满意率");
    }

    @Test
    void theBestPartCountsWhateverIsOpen() {
        Criterion best =
                Lines.line("1", "4", Rules.best(Rules.part("a", "3", judged()), Rules.part("b", "5", judged())));

        assertThat(Look.points(best, Sheets.parts("a", Sheets.points("2")))).isEqualTo("2.00");
        assertThat(Look.points(best, Sheets.parts("a", Sheets.points("2"), "b", Sheets.points("5"))))
                .isEqualTo("4.00");
        assertThat(Look.score(best, Sheets.parts()).state()).isEqualTo(State.MISSING);
    }

    @Test
    void aPartWithoutAMaximumOfItsOwnHasTheLines() {
        Criterion free = Lines.line("1", "4", Rules.sum(new Part("a", "部分a", Optional.empty(), judged())));

        assertThat(Look.points(free, Sheets.parts("a", Sheets.points("4")))).isEqualTo("4.00");
        assertThat(Look.faults(free, Sheets.parts("a", Sheets.points("4.5")))).containsExactly("out-of-range");
    }

    @Test
    void aPartOverNothingIsOpen() {
        Criterion rate = Lines.line(
                "1", "4", Rules.sum(Rules.part("a", "4", Rules.proportion(false, ZeroDenominator.NOT_APPLICABLE))));

        assertThat(Look.score(rate, Sheets.parts("a", Sheets.ratio("0", "0"))).state())
                .isEqualTo(State.MISSING);
    }

    @Test
    void everyFaultOfEveryPartIsReported() {
        Value answer = Sheets.parts("a", Sheets.ticked("camera"), "b", Sheets.value("101"), "c", Sheets.ticked());

        assertThat(Look.faults(line, answer)).containsExactly("unknown-part", "unknown-id", "out-of-range");
    }

    @Test
    void partsAreFieldsOfFields() {
        assertThat(Look.faults(line, Sheets.fields("parts", Sheets.ids("a")))).containsExactly("not-fields");
        assertThat(Look.faults(line, Sheets.parts("a", Value.truth(true), "b", Sheets.value("1"))))
                .containsExactly("not-fields");
        assertThat(Look.faults(line, Sheets.fields())).containsExactly("field-missing");
        assertThat(Look.faults(line, Sheets.parts("a", Sheets.fields("checks", Sheets.ids(), "mood", Value.text("x")))))
                .containsExactly("unknown-field");
    }

    @Test
    void aPartMayHaveAReason() {
        Value reasoned = Sheets.fields("checks", Sheets.ids(), "reason", Value.text("无"));

        assertThat(Look.points(line, answer(reasoned, Sheets.value("85")))).isEqualTo("2.00");
        assertThat(Look.faults(
                        line,
                        answer(Sheets.fields("checks", Sheets.ids(), "reason", Value.truth(true)), Sheets.value("85"))))
                .containsExactly("not-text");
    }

    private static Rule judged() {
        return new Judgement(Optional.empty());
    }

    private static Value answer(Value monitor, Value satisfaction) {
        return Sheets.parts("a", monitor, "b", satisfaction);
    }
}
