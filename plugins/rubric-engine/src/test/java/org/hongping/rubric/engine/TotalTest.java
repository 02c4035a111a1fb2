package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rounding;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;

class TotalTest {
    private static final Node[] ROWS = {
        Groups.group("S1", Lines.judged("1", "60")),
        Groups.group("S2", Lines.judged("2", "40")),
        Groups.cap("20", Groups.group("S3", Lines.judged("3", "15"), Lines.judged("4", "15")))
    };
    private static final ScoreSheet FULL = Sheets.answers(
            "1", Sheets.points("60"), "2", Sheets.points("40"), "3", Sheets.points("15"), "4", Sheets.points("15"));

    private static Group bonus() {
        return Groups.cap("20", Groups.bonus("S3", Lines.judged("3", "15"), Lines.judged("4", "15")));
    }

    @Test
    void baseBonusAndTotalAreThreeNumbers() {
        Result result = RubricBuilder.aRubric(ROWS[0], ROWS[1], bonus()).score(FULL);

        assertThat(result.base()).isEqualTo(Exact.of(100));
        assertThat(result.bonus()).isEqualTo(Exact.of(20));
        assertThat(result.deductions()).isEqualTo(Exact.ZERO);
        assertThat(result.rawTotal()).contains(Exact.of(120));
        assertThat(result.total()).contains(Exact.of(120));
        assertThat(result.partialTotal()).isEqualTo(Exact.of(120));
        assertThat(result.complete()).isTrue();
    }

    @Test
    void theRootsCapCutsTheTotalAndNotTheRawOne() {
        Group capped = Groups.cap("100", Groups.root(ROWS[0], ROWS[1], bonus()));
        Result result = RubricBuilder.aRubric().rootedIn(capped).score(FULL);

        assertThat(result.rawTotal()).contains(Exact.of(120));
        assertThat(result.total()).contains(Exact.of(100));
        assertThat(result.partialTotal()).isEqualTo(Exact.of(100));
    }

    @Test
    void theRootMayStartSomewhereAndHaveAFloor() {
        Group root = Groups.floor("30", Groups.start("10", Groups.root(Lines.judged("1", "60"))));
        RubricBuilder rubric = RubricBuilder.aRubric().rootedIn(root);

        assertThat(rubric.score(Sheets.answers("1", Sheets.points("5"))).base()).isEqualTo(Exact.of(15));
        assertThat(Look.total(rubric.score(Sheets.answers("1", Sheets.points("5")))))
                .isEqualTo("30.00");
        assertThat(Look.total(rubric.score(Sheets.answers("1", Sheets.points("50")))))
                .isEqualTo("60.00");
    }

    @Test
    void theRootMayBeAMeanOfItsBaseWithBonusOnTop() {
        Group root = Groups.by(Aggregate.MEAN, Groups.root(Lines.judged("1", "60"), Lines.judged("2", "40"), bonus()));
        Result result = RubricBuilder.aRubric().rootedIn(root).score(FULL);

        assertThat(result.base()).isEqualTo(Exact.of(50));
        assertThat(Look.total(result)).isEqualTo("70.00");
    }

    @Test
    void theTotalIsRoundedLastAndTheRawOneNever() {
        Result result = RubricBuilder.aRubric(Lines.judged("1", "60"))
                .rounding(new Rounding(Optional.of(2), Optional.empty(), Optional.of(0)))
                .score(Sheets.answers("1", Sheets.points("59.5")));

        assertThat(Look.total(result)).isEqualTo("60.00");
        assertThat(result.rawTotal()).contains(Exact.of("59.5"));
    }

    @Test
    void linesNeedNotBeRounded() {
        Result result = RubricBuilder.aRubric(Lines.judged("1", "1"))
                .rounding(new Rounding(Optional.empty(), Optional.empty(), Optional.empty()))
                .score(Sheets.members(
                        Sheets.member("a", "1", Sheets.points("1")),
                        Sheets.member("b", "1", Sheets.points("0")),
                        Sheets.member("c", "1", Sheets.points("0"))));

        assertThat(result.total()).contains(Exact.ratio(1, 3));
        assertThat(Look.total(result)).isEqualTo("0.333333");
    }

    @Test
    void oneRefusedLineHoldsTheTotalAndTheRestIsScored() {
        Result result = RubricBuilder.aRubric(ROWS)
                .score(Sheets.answers("1", Sheets.points("61"), "2", Sheets.points("40"), "3", Sheets.points("1")));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.REFUSED);
        assertThat(result.group("S1").orElseThrow().state()).isEqualTo(State.MISSING);
        assertThat(result.group("S2").orElseThrow().state()).isEqualTo(State.SCORED);
        assertThat(result.missing()).containsExactly("4");
        assertThat(result.total()).isEmpty();
        assertThat(result.partialTotal()).isEqualTo(Exact.of(41));
    }

    @Test
    void theResultSaysWhatItWasScoredWith() {
        Rubric rubric = RubricBuilder.aRubric(Lines.judged("1", "5")).build();
        Result result = Scorer.of(rubric, "sha256:abc", Map.of("cd.credit-b", "default"))
                .score(Sheets.answers("1", Sheets.points("5")));

        assertThat(result.rubric()).isEqualTo("test.sheet");
        assertThat(result.edition()).isEqualTo("2022");
        assertThat(result.rubricDigest()).isEqualTo("sha256:abc");
        assertThat(result.engine()).isEqualTo(Scorer.ENGINE);
        assertThat(result.interpretations()).containsExactly(Map.entry("cd.credit-b", "default"));
        assertThat(result.grades()).isEmpty();
    }

    @Test
    void aSheetThatMeansAnotherReadingIsNotScoredAsIfItDidNot() {
        Scorer scorer =
                Scorer.of(RubricBuilder.aRubric(Lines.judged("1", "5")).build(), "d", Map.of("cd.credit-b", "default"));
        ScoreSheet sheet = Sheets.answers("1", Sheets.points("5"));

        assertThat(Look.faults(scorer.score(meaning(sheet, "cd.credit-b", "strict"))))
                .containsExactly("interpretation-other");
        assertThat(Look.faults(scorer.score(meaning(sheet, "cd.other", "default"))))
                .containsExactly("interpretation-other");
        assertThat(scorer.score(meaning(sheet, "cd.credit-b", "default")).complete())
                .isTrue();
    }

    private static ScoreSheet meaning(ScoreSheet sheet, String id, String option) {
        return new ScoreSheet(
                sheet.input(),
                sheet.facts(),
                sheet.gates(),
                sheet.answers(),
                sheet.sheets(),
                sheet.survey(),
                sheet.deductions(),
                Map.of(id, option));
    }
}
