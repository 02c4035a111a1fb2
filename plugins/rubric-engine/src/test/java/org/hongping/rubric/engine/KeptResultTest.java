package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

/** What is written once and named again, and what is kept of a result. */
class KeptResultTest {
    /** Keeps nothing of a value but how often it came, as the writer of many documents keeps its text. */
    private static final class Keeping implements Output {
        private final ValueOutput out = new ValueOutput();
        private final Map<Object, Value> kept = new LinkedHashMap<>();
        private int again;

        @Override
        public boolean again(Object key) {
            if (kept.containsKey(key)) {
                again++;
                return true;
            }
            return false;
        }

        @Override
        public void keep(Object key, Consumer<Output> writing) {
            ValueOutput value = new ValueOutput();
            writing.accept(value);
            kept.put(key, value.document());
        }

        @Override
        public void openFields() {
            out.openFields();
        }

        @Override
        public void closeFields() {
            out.closeFields();
        }

        @Override
        public void openItems() {
            out.openItems();
        }

        @Override
        public void closeItems() {
            out.closeItems();
        }

        @Override
        public void name(String name) {
            out.name(name);
        }

        @Override
        public void text(String text) {
            out.text(text);
        }

        @Override
        public void truth(boolean holds) {
            out.truth(holds);
        }

        @Override
        public void nothing() {
            out.nothing();
        }
    }

    @Test
    void aPlainLineIsWrittenOnceAndNamedAgain() {
        Scorer scorer = Scorer.of(
                RubricBuilder.aRubric(Groups.group("1", ResultDocumentTest.organisation(), Lines.judged("1.2", "4")))
                        .build(),
                "sha256:abc",
                Map.of());
        Result result = scorer.score(Sheets.answers("1.1", Sheets.level("active"), "1.2", Sheets.points("3")));
        Result same = scorer.score(Sheets.answers("1.1", Sheets.level("active"), "1.2", Sheets.points("3")));
        Keeping out = new Keeping();

        ResultDocument.write(result, Locale.CHINA, out);
        ResultDocument.write(same, Locale.CHINA, out);

        assertThat(out.kept.values())
                .containsExactly(ResultDocumentTest.line(
                        "1.1",
                        Value.text("5.00"),
                        "5.00",
                        "scored",
                        Value.noFields(),
                        ResultDocumentTest.trace(
                                "levels", Value.text("active"), Value.text("附件4 4.1 一（一）"), "选“档active”，得 5.00")));
        assertThat(out.again).isOne();
    }

    @Test
    void whatWasKeptOfAResultIsTheSameDocument() {
        Result result = Scorer.of(
                        RubricBuilder.aRubric(
                                        Groups.group("1", ResultDocumentTest.organisation(), Lines.judged("1.2", "4")))
                                .build(),
                        "sha256:abc",
                        Map.of())
                .score(Sheets.answers("1.1", Sheets.level("active"), "1.2", Sheets.points("3")));
        Result frozen =
                with(result.groups().stream().map(KeptResultTest::frozen).toList(), result);

        assertThat(ResultDocument.of(frozen, Locale.CHINA)).isEqualTo(ResultDocument.of(result, Locale.CHINA));
        assertThat(frozen.line("1.1").orElseThrow().label()).isEqualTo("党组织建设");
        assertThat(frozen.group("1").orElseThrow().zeroed()).isFalse();
    }

    private static Result with(List<NodeScore> groups, Result result) {
        return new Result(
                result.rubric(),
                result.edition(),
                result.rubricDigest(),
                result.engine(),
                result.interpretations(),
                result.eligible(),
                result.complete(),
                result.base(),
                result.bonus(),
                result.deductions(),
                result.rawTotal(),
                result.total(),
                result.partialTotal(),
                result.grades(),
                result.incidents(),
                result.gates(),
                groups,
                result.missing(),
                result.problems());
    }

    private static NodeScore frozen(NodeScore node) {
        if (node instanceof GroupScore group) {
            return new FrozenGroup(
                    group.code(),
                    group.label(),
                    group.points(),
                    group.max(),
                    group.state(),
                    group.zeroed(),
                    group.children().stream().map(KeptResultTest::frozen).toList(),
                    group.trace());
        }
        LineScore line = (LineScore) node;
        return new FrozenLine(
                line.code(), line.label(), line.points(), line.max(), line.state(), line.members(), line.trace());
    }
}
