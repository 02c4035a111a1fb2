package org.hongping.core.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.rubric.Band;
import org.hongping.rubric.Bands;
import org.hongping.rubric.Check;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Composite;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Entries;
import org.hongping.rubric.EntryItem;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Heading;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Level;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Note;
import org.hongping.rubric.Part;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.Proportion;
import org.hongping.rubric.Rule;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.SurveyMean;
import org.hongping.rubric.Tier;
import org.junit.jupiter.api.Test;

/** Every kind of rule has words, before anybody has answered it. */
class RuleWordsTest {
    @Test
    void judgedLinesSayTheirRange() {
        assertThat(words(new Judgement(Optional.empty()))).isEqualTo("评 0.00 至 10.00 分");
        assertThat(words(new Judgement(Optional.of(new BigDecimal("0.5"))))).isEqualTo("评 0.00 至 10.00 分，按 0.50 分递进");
    }

    @Test
    void ticksSayWhatEachIsWorth() {
        Check worth = new Check("a", "甲", Optional.of(new BigDecimal("2")));

        assertThat(words(new Checklist(List.of(worth, Check.of("b", "乙"))))).isEqualTo("勾选各项得分相加：[甲：2.00 分 | 乙]");
    }

    @Test
    void tiersSayTheirCountsAndConditions() {
        CountTiers tiers = new CountTiers(
                List.of(Check.of("a", "甲"), Check.of("b", "乙")),
                List.of(Check.of("good", "效果好")),
                List.of(
                        new Tier(1, new BigDecimal("3"), Optional.empty()),
                        new Tier(2, new BigDecimal("5"), Optional.of("good"))));

        assertThat(words(tiers)).isEqualTo("按符合的项数：[计数内容：甲、乙 | 1 项及以上：3.00 分 | 2 项及以上且效果好：5.00 分]");
    }

    @Test
    void levelsSayPointsOrARange() {
        Levels levels = new Levels(List.of(
                Level.of("no", "无", BigDecimal.ZERO),
                new Level("good", "好", new BigDecimal("6"), new BigDecimal("10"))));

        assertThat(words(levels)).isEqualTo("选其中一档：[无：0.00 分 | 好：6.00–10.00 分]");
    }

    @Test
    void unitsAndBandsSayTheirSizes() {
        assertThat(words(new PerUnit(new BigDecimal("1000"), BigDecimal.ONE, Optional.of("元"))))
                .isEqualTo("每 1000 元得 1.00 分，最多 10.00 分");
        Band high = new Band(
                Optional.of(new BigDecimal("80")),
                Optional.empty(),
                Optional.of(new BigDecimal("85")),
                Optional.empty(),
                new BigDecimal("2"));
        assertThat(words(new Bands(List.of(high), true, Optional.of(Bands.Reduce.MIN), Optional.of(BigDecimal.ZERO))))
                .isEqualTo("按各期最低值：[高于 80%、不高于 85%：2.00 分 | 未测评：0.00 分]");
    }

    @Test
    void partsStandUnderTheirLine() {
        Part part = new Part("a", "甲部分", Optional.of(new BigDecimal("4")), new Judgement(Optional.empty()));

        assertThat(words(new Composite(List.of(part), Composite.Combine.MAX)))
                .isEqualTo("以下各部分取最高，最多 10.00 分：[甲部分：评 0.00 至 4.00 分]");
    }

    @Test
    void theOtherKindsHaveWordsToo() {
        EntryItem item = new EntryItem(
                "x", "通报批评", BigDecimal.ONE, new BigDecimal("3"), true, Optional.empty(), Optional.empty());
        assertThat(words(new Entries(List.of(item), Optional.empty()))).isEqualTo("按记录的事项加减：[通报批评：扣 1.00–3.00 分]");
        StatusAnswer.Standing met = new StatusAnswer.Standing("met", Optional.of(BigDecimal.ONE), Optional.empty());
        assertThat(words(new StatusAnswer(List.of(met)))).isEqualTo("按是否符合：[符合：1.00 分]");
        assertThat(words(new Proportion(false, Proportion.ZeroDenominator.OPEN)))
                .contains("完成比例");
        assertThat(words(new SurveyMean())).contains("满意度");
        assertThat(words(new Formula(new Expression("1 + 1")))).contains("1 + 1");
        assertThat(words(new Note())).isEqualTo("只记录情况，不计分");
        assertThat(words(new CodeHook("tide"))).contains("程序");
    }

    private static String words(Rule rule) {
        Criterion line = Criterion.of(Heading.of("1", "行"), BigDecimal.TEN, "panel", rule);
        return flat(RuleWords.of(line, new Wording(path -> Optional.empty()), Locale.SIMPLIFIED_CHINESE));
    }

    private static String flat(RuleText text) {
        return text.items().isEmpty()
                ? text.says()
                : text.says()
                        + "["
                        + String.join(
                                " | ",
                                text.items().stream().map(RuleWordsTest::flat).toList())
                        + "]";
    }
}
