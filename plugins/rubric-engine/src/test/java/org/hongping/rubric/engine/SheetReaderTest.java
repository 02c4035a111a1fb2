package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;

class SheetReaderTest {
    private static List<String> faults(Value sheet) {
        return SheetReader.read(sheet).problems().stream()
                .map(problem -> problem.message().key().substring("answer.".length()))
                .toList();
    }

    @Test
    void everyPartOfASheetIsRead() {
        Value member = Sheets.fields(
                "assessor",
                Value.text("panel"),
                "party",
                Value.text("street"),
                "member",
                Value.text("r1"),
                "answers",
                Sheets.fields("1", Sheets.points("3")));
        ReadSheet read = SheetReader.read(Sheets.fields(
                "input",
                Sheets.fields("asOf", Value.text("2022-11-01")),
                "facts",
                Sheets.fields("enterprise.firstApplication", Value.truth(false)),
                "gates",
                Sheets.fields("labour", Value.truth(false)),
                "answers",
                Sheets.fields("1", Sheets.points("4")),
                "sheets",
                Value.items(member),
                "survey",
                Sheets.fields("households", Value.figure("800")),
                "deductions",
                Value.items(Sheets.fields("item", Value.text("accident"))),
                "interpretations",
                Sheets.fields("cd.credit-b", Value.text("strict"))));

        assertThat(read.problems()).isEmpty();
        assertThat(read.sheet().input()).containsOnlyKeys("asOf");
        assertThat(read.sheet().facts()).containsOnlyKeys("enterprise.firstApplication");
        assertThat(read.sheet().gates()).containsOnlyKeys("labour");
        assertThat(read.sheet().answers()).containsOnlyKeys("1");
        assertThat(read.sheet().sheets()).containsExactly(Sheets.memberOf("street", "r1", "1", Sheets.points("3")));
        assertThat(read.sheet().survey()).isPresent();
        assertThat(read.sheet().deductions()).hasSize(1);
        assertThat(read.sheet().interpretations()).containsEntry("cd.credit-b", "strict");
    }

    @Test
    void anEmptySheetIsASheet() {
        assertThat(SheetReader.read(Sheets.fields())).isEqualTo(new ReadSheet(ScoreSheet.empty(), List.of()));
    }

    @Test
    void whatIsNoSheetAtAllIsAProblem() {
        assertThat(faults(Value.items())).containsExactly("not-a-sheet");
        assertThat(faults(Value.nothing())).containsExactly("not-a-sheet");
    }

    @Test
    void partsOfTheWrongShapeAreProblemsAndTheRestIsRead() {
        ReadSheet read = SheetReader.read(Sheets.fields(
                "answers", Value.items(), "sheets", Value.truth(true), "gates", Sheets.fields("a", Value.truth(true))));

        assertThat(read.problems()).hasSize(2);
        assertThat(read.sheet().gates()).containsOnlyKeys("a");
    }

    @Test
    void everyUnknownKeyIsAProblem() {
        assertThat(faults(Sheets.fields("answer", Sheets.fields(), "total", Value.figure("100"))))
                .containsExactly("sheet-key", "sheet-key");
    }

    @Test
    void membersAreReadStrictly() {
        Value nameless = Sheets.fields("assessor", Value.text("panel"), "answers", Sheets.fields());
        Value odd = Sheets.fields(
                "assessor",
                Value.text("panel"),
                "member",
                Value.text("r1"),
                "answers",
                Sheets.fields(),
                "mood",
                Value.text("good"));

        assertThat(faults(Sheets.fields("sheets", Value.items(nameless)))).containsExactly("field-missing");
        assertThat(faults(Sheets.fields("sheets", Value.items(odd)))).containsExactly("unknown-field");
        assertThat(faults(Sheets.fields("sheets", Value.items(Value.text("r1")))))
                .containsExactly("not-object");
        assertThat(SheetReader.read(Sheets.fields("sheets", Value.items(nameless, odd)))
                        .sheet()
                        .sheets())
                .isEmpty();
    }

    @Test
    void interpretationsAreText() {
        assertThat(faults(Sheets.fields("interpretations", Sheets.fields("cd.credit-b", Value.truth(true)))))
                .containsExactly("interpretation-text");
    }

    @Test
    void whatCouldNotBeReadHoldsTheTotal() {
        Scorer scorer = RubricBuilder.aRubric(Lines.judged("1", "5")).scorer();
        ReadSheet read = SheetReader.read(
                Sheets.fields("answers", Sheets.fields("1", Sheets.points("4")), "remarks", Value.text("ok")));

        Result result = scorer.score(read);

        assertThat(Look.faults(result)).containsExactly("sheet-key");
        assertThat(result.total()).isEmpty();
        assertThat(result.partialTotal()).isEqualTo(Exact.of(4));
    }
}
