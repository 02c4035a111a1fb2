package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.rubric.Band;
import org.hongping.rubric.Bands;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Heading;
import org.hongping.rubric.Message;
import org.hongping.rubric.Proportion.ZeroDenominator;
import org.hongping.rubric.Source;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

/** Words for a reviewer to print; those of single rules stand beside the rules' own tests. */
class TraceTest {
    @Test
    void englishSaysTheSame() {
        Criterion ladder =
                Lines.line("1", "4", Rules.countTiers(Rules.checks("a", "b"), Rules.tier(1, "2"), Rules.tier(2, "4")));

        assertThat(Look.score(ladder, Sheets.ticked("b", "a")).trace().words(Locale.ENGLISH))
                .isEqualTo("2 ticked (项a、项b), reaches the tier of 2, gives 4.00");
        assertThat(Look.score(Lines.line("1", "5", Rules.monitorAndSatisfaction()), composite())
                        .trace()
                        .words(Locale.ENGLISH))
                .isEqualTo("1 ticked (项monitor), together 2.00; 满意率 90 > 85, gives 5.00; together 7.00, cut at 5.00");
    }

    private static Value composite() {
        return Sheets.parts("a", Sheets.ticked("monitor"), "b", Sheets.value("90"));
    }

    @Test
    void anyOtherLanguageIsSaidInChinese() {
        assertThat(Look.score(Lines.judged("1", "5"), Sheets.points("4"))
                        .trace()
                        .words(Locale.FRENCH))
                .isEqualTo("评 4.00（满分 5）");
    }

    @Test
    void conditionsArePartOfTheWords() {
        Criterion events = Lines.line(
                "11", "3", new CountTiers(List.of(), Rules.checks("good"), List.of(Rules.tier(4, "3", "good"))));
        Value answer = Sheets.fields("count", Value.figure("4"), "conditions", Sheets.ids("good"));

        assertThat(Look.words(Look.score(events, answer))).isEqualTo("符合条件：项good；共 4 项，达到“4 项”档，得 3.00");
    }

    @Test
    void twoBoundsAreSaidTogether() {
        Criterion line = Lines.line(
                "1",
                "5",
                Rules.bands(
                        Optional.of(Bands.Reduce.MEAN),
                        Optional.empty(),
                        new Band(
                                Optional.empty(),
                                Optional.of(BigDecimal.ONE),
                                Optional.empty(),
                                Optional.of(BigDecimal.TEN),
                                BigDecimal.ONE)));
        Value answer = Sheets.fields("values", Value.items(Value.figure("1"), Value.figure("4")));

        assertThat(Look.words(Look.score(line, answer))).isEqualTo("共 2 期，平均值 2.5；项1 2.5 ≥ 1、< 10，得 1.00");
    }

    @Test
    void aRateOverNothingSaysWhatItMeans() {
        Value none = Sheets.ratio("0", "0");

        assertThat(Look.words(Look.score(Lines.line("1", "4", Rules.proportion(false, ZeroDenominator.FULL)), none)))
                .isEqualTo("没有发生事项，按满分计，得 4.00");
        assertThat(Look.words(Look.score(Lines.line("1", "4", Rules.proportion(true, ZeroDenominator.OPEN)), none)))
                .isEqualTo("分母为 0，待评价主体确定");
        assertThat(Look.words(Look.score(
                        Lines.line("1", "4", Rules.proportion(true, ZeroDenominator.OPEN)), Sheets.value("1.2"))))
                .isEqualTo("1.2，超过 1，按满分计，得 4.00");
    }

    @Test
    void theBestOfSeveralPartsIsSaid() {
        Criterion best = Lines.line(
                "1",
                "2",
                Rules.best(
                        Rules.part("a", "3", Rules.checklist("x", "3")),
                        Rules.part("b", "3", Rules.checklist("y", "1"))));

        assertThat(Look.words(Look.score(best, Sheets.parts("a", Sheets.ticked("x"), "b", Sheets.ticked("y")))))
                .isEqualTo("勾选 1 项（项x），合计 3.00；勾选 1 项（项y），合计 1.00；取最高的一项 3.00，按上限 2.00 计");
    }

    @Test
    void theClauseIsTheNearestAbove() {
        Heading heading = Heading.of("S1", "组织领导").from(new Source("附件4", "4.1 一"));
        Result result = RubricBuilder.aRubric(
                        Groups.headed(heading, Groups.group("S1", Lines.judged("1", "5"))), Lines.judged("2", "5"))
                .score(ScoreSheet.empty());

        assertThat(Look.line(result, "1").trace().clause()).contains(new Source("附件4", "4.1 一"));
        assertThat(Look.line(result, "2").trace().clause()).contains(new Source("附件4", "4.1"));
        assertThat(Look.line(result, "1").trace().rule()).isEqualTo("judgement");
        assertThat(result.group("S1").orElseThrow().trace().rule()).isEqualTo("sum");
    }

    @Test
    void silenceIsSaid() {
        Result result = RubricBuilder.aRubric(Lines.judged("1", "5")).score(ScoreSheet.empty());

        assertThat(Look.words(Look.line(result, "1"))).isEqualTo("未作答");
    }

    @Test
    void messagesCanBeSaidOneByOne() {
        assertThat(Look.score(Lines.line("1", "5", Rules.monitorAndSatisfaction()), composite())
                        .trace()
                        .messages())
                .extracting(Message::key)
                .containsExactly("trace.ticked", "trace.band", "trace.parts-sum-capped");
    }
}
