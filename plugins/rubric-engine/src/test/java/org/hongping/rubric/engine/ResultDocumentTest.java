package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Heading;
import org.hongping.rubric.Source;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

/** The shape other programs read. */
class ResultDocumentTest {
    private static final Gate LABOUR = new Gate(
            "labour",
            "劳动保障",
            Optional.empty(),
            Gate.Stage.FILING,
            Gate.Effect.BAR,
            Optional.empty(),
            List.of(),
            Gate.Combine.ANY,
            Optional.empty());

    static Criterion organisation() {
        Heading heading = Heading.of("1.1", "党组织建设").from(new Source("附件4", "4.1 一（一）"));
        return Lines.headed(
                heading, Lines.line("1.1", "5", Rules.levels(Rules.level("founded", "3"), Rules.level("active", "5"))));
    }

    private static Value.Fields document(ScoreSheet sheet) {
        Result result = Scorer.of(
                        RubricBuilder.aRubric(
                                        Groups.group("1", organisation(), Lines.judged("1.2", "4")),
                                        Groups.bonus("6", Lines.judged("6.1", "2")))
                                .gated(LABOUR)
                                .build(),
                        "sha256:abc",
                        Map.of("cd.credit-b", "default"))
                .score(sheet);
        return ResultDocument.of(result, Locale.CHINA);
    }

    static Value trace(String rule, Value chosen, Value clause, String words) {
        return Sheets.fields("rule", Value.text(rule), "chosen", chosen, "clause", clause, "words", Value.text(words));
    }

    static Value line(String code, Value points, String max, String state, Value.Fields members, Value trace) {
        return Sheets.fields(
                "code",
                Value.text(code),
                "points",
                points,
                "max",
                Value.text(max),
                "state",
                Value.text(state),
                "members",
                members,
                "trace",
                trace);
    }

    private static Value group(String code, String points, String max, String state, Value... children) {
        return Sheets.fields(
                "code",
                Value.text(code),
                "points",
                Value.text(points),
                "max",
                Value.text(max),
                "state",
                Value.text(state),
                "children",
                Value.items(children));
    }

    @Test
    void anIncompleteResultIsWrittenInFull() {
        ScoreSheet sheet = Sheets.answers("1.2", Sheets.points("6"))
                .withSheets(List.of(Sheets.member("r1", "1.1", Sheets.level("active"))));

        Value.Fields written = document(sheet);

        assertThat(written)
                .isEqualTo(Sheets.fields(
                        "rubric",
                        Value.text("test.sheet"),
                        "edition",
                        Value.text("2022"),
                        "rubricDigest",
                        Value.text("sha256:abc"),
                        "engine",
                        Value.text("1.0.0"),
                        "interpretations",
                        Sheets.fields("cd.credit-b", Value.text("default")),
                        "eligible",
                        Value.nothing(),
                        "complete",
                        Value.truth(false),
                        "base",
                        Value.text("5.00"),
                        "bonus",
                        Value.text("0.00"),
                        "deductions",
                        Value.text("0.00"),
                        "rawTotal",
                        Value.nothing(),
                        "total",
                        Value.nothing(),
                        "partialTotal",
                        Value.text("5.00"),
                        "grades",
                        Sheets.fields(),
                        "gates",
                        Value.items(Sheets.fields("id", Value.text("labour"), "passed", Value.nothing())),
                        "groups",
                        Value.items(sections()),
                        "missing",
                        Value.items(),
                        "problems",
                        Value.items(Sheets.fields(
                                "code", Value.text("1.2"), "problem", Value.text("“points”为 6，应在 0 至 4 之间")))));
        assertThat(written.fields().keySet())
                .containsExactly(
                        "rubric",
                        "edition",
                        "rubricDigest",
                        "engine",
                        "interpretations",
                        "eligible",
                        "complete",
                        "base",
                        "bonus",
                        "deductions",
                        "rawTotal",
                        "total",
                        "partialTotal",
                        "grades",
                        "gates",
                        "groups",
                        "missing",
                        "problems");
    }

    private static Value[] sections() {
        Value scored = line(
                "1.1",
                Value.text("5.00"),
                "5.00",
                "scored",
                Sheets.fields("r1", Value.text("5.00")),
                trace("levels", Value.nothing(), Value.text("附件4 4.1 一（一）"), "1 人评分（r1 5.00），平均 5.00"));
        Value refused = line(
                "1.2",
                Value.nothing(),
                "4.00",
                "refused",
                Sheets.fields(),
                trace("judgement", Value.nothing(), Value.text("附件4 4.1"), "答案未被接受，待更正"));
        Value unclaimed = line(
                "6.1",
                Value.text("0.00"),
                "2.00",
                "notClaimed",
                Sheets.fields(),
                trace("judgement", Value.nothing(), Value.text("附件4 4.1"), "未申报，计 0.00"));
        return new Value[] {
            group("1", "5.00", "9.00", "missing", scored, refused), group("6", "0.00", "2.00", "scored", unclaimed)
        };
    }

    @Test
    void aCompleteResultHasItsTotals() {
        ScoreSheet sheet = Sheets.answers("1.1", Sheets.level("founded"), "1.2", Sheets.points("4"))
                .withGates(Map.of("labour", Value.truth(false)));

        Map<String, Value> written = document(sheet).fields();

        assertThat(written)
                .containsEntry("eligible", Value.truth(true))
                .containsEntry("complete", Value.truth(true))
                .containsEntry("rawTotal", Value.text("7.00"))
                .containsEntry("total", Value.text("7.00"))
                .containsEntry(
                        "gates", Value.items(Sheets.fields("id", Value.text("labour"), "passed", Value.truth(true))))
                .containsEntry("problems", Value.items());
    }

    @Test
    void aProblemOfTheSheetNamesNoLine() {
        Map<String, Value> written =
                document(Sheets.answers("9", Sheets.points("1"))).fields();

        assertThat(written)
                .containsEntry(
                        "problems",
                        Value.items(Sheets.fields("code", Value.nothing(), "problem", Value.text("本细则没有编号为“9”的评价项"))))
                .containsEntry("missing", Value.items(Value.text("1.1"), Value.text("1.2")));
    }

    @Test
    void whatWasTakenAwayWhatIsNotKnownAndWhatGroupsCameToIsWritten() {
        Deduction accident = new Deduction(
                "accident", "事故", Optional.empty(), BigDecimal.ONE, BigDecimal.TEN, Optional.empty(), List.of());
        Gate credit = new Gate(
                "credit",
                "信用",
                Optional.empty(),
                Gate.Stage.FILING,
                Gate.Effect.BAR,
                Optional.of(new Expression("fact('grade') == 'B'")),
                List.of(),
                Gate.Combine.ANY,
                Optional.empty());
        Value incident =
                Sheets.fields("item", Value.text("accident"), "points", Value.figure("2"), "reason", Value.text("通报"));
        Result result = RubricBuilder.aRubric(Groups.cap("3", Groups.group("S1", Lines.judged("1", "5"))))
                .knowing("grade", Declaration.Type.TEXT)
                .gated(credit)
                .deducting(accident)
                .score(Sheets.answers("1", Sheets.points("4")).withDeductions(List.of(incident)));

        Map<String, Value> document = ResultDocument.of(result, Locale.ENGLISH).fields();

        assertThat(document)
                .containsEntry(
                        "deductionItems",
                        Value.items(Sheets.fields(
                                "item",
                                Value.text("accident"),
                                "points",
                                Value.text("2.00"),
                                "trace",
                                Sheets.fields(
                                        "rule",
                                        Value.text("deduction"),
                                        "chosen",
                                        Value.nothing(),
                                        "clause",
                                        Value.nothing(),
                                        "words",
                                        Value.text("1 incidents, together 2.00")))))
                .containsEntry(
                        "gates",
                        Value.items(Sheets.fields(
                                "id",
                                Value.text("credit"),
                                "passed",
                                Value.nothing(),
                                "words",
                                Value.text("not known: fact “grade”"))));
        Value.Fields group =
                (Value.Fields) ((Value.Items) document.get("groups")).items().get(0);
        assertThat(((Value.Fields) group.fields().get("trace")).fields())
                .containsEntry("words", Value.text("together 4.00; together 4.00, cut at 3.00"));
    }
}
