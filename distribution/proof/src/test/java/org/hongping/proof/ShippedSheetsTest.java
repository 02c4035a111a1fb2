package org.hongping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hongping.plugin.RubricRevision;
import org.hongping.proof.draw.SheetDraw;
import org.hongping.proof.naive.Table;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.GroupScore;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ResultDocument;
import org.hongping.rubric.engine.State;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds of every sheet by every rubric that ships, whatever was answered. */
class ShippedSheetsTest {
    private static final long SEED = 20211101L;
    private static final long SHEETS = 300;
    private static final Map<String, RubricRevision> SHIPPED = Bundle.shipped();

    private static Stream<DynamicTest> each(BiConsumer<RubricRevision, Value> property) {
        return Published.tables().stream()
                .map(table -> DynamicTest.dynamicTest(table.id(), () -> each(table, property)));
    }

    private static void each(Table table, BiConsumer<RubricRevision, Value> property) {
        RubricRevision rubric = SHIPPED.get(table.id());
        SheetDraw draw = new SheetDraw(table);
        LongStream.range(SEED, SEED + SHEETS)
                .mapToObj(seed -> PlainValue.of(draw.draw(seed).given()))
                .forEach(sheet -> property.accept(rubric, sheet));
    }

    @TestFactory
    Stream<DynamicTest> theOrderOfAnswersAndMembersNeverMatters() {
        return each((rubric, sheet) ->
                assertThat(document(rubric.score(reversed(sheet)))).isEqualTo(document(rubric.score(sheet))));
    }

    @TestFactory
    Stream<DynamicTest> aSheetComesToTheSameEveryTime() {
        return each((rubric, sheet) -> assertThat(rubric.score(sheet)).isEqualTo(rubric.score(sheet)));
    }

    @TestFactory
    Stream<DynamicTest> groupsThatAreSumsAddUp() {
        return each((rubric, sheet) -> groups(rubric.score(sheet).groups())
                .filter(group -> group.trace().rule().equals("sum"))
                .filter(group -> group.trace().steps().size() == 1 && group.state() != State.NOT_APPLICABLE)
                .forEach(group -> assertThat(group.points()).as(group.code()).contains(sum(group.children()))));
    }

    @TestFactory
    Stream<DynamicTest> totalsAddUp() {
        return each((rubric, sheet) -> {
            Result result = rubric.score(sheet);
            Exact raw = result.base().plus(result.bonus()).minus(result.deductions());
            assertThat(result.rawTotal().orElse(raw)).isEqualTo(raw);
            assertThat(result.complete() || result.total().isEmpty()).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRefusedAnswerIsReportedAtItsLine() {
        return each((rubric, sheet) -> {
            Result result = rubric.score(sheet);
            result.lines()
                    .filter(line -> line.state() == State.REFUSED)
                    .forEach(line -> assertThat(result.problemsAt(line.code()))
                            .as(line.code())
                            .isNotEmpty());
            result.problems()
                    .forEach(problem ->
                            assertThat(problem.message().in(Locale.ENGLISH)).isNotBlank());
        });
    }

    private static Value document(Result result) {
        return ResultDocument.of(result, Locale.CHINA);
    }

    private static Stream<GroupScore> groups(List<NodeScore> rows) {
        return rows.stream()
                .filter(GroupScore.class::isInstance)
                .map(GroupScore.class::cast)
                .flatMap(group -> Stream.concat(Stream.of(group), groups(group.children())));
    }

    private static Exact sum(List<NodeScore> rows) {
        return rows.stream().flatMap(row -> row.points().stream()).reduce(Exact.ZERO, Exact::plus);
    }

    private static Value reversed(Value value) {
        if (!(value instanceof Value.Fields fields)) {
            return value;
        }
        List<String> names = new ArrayList<>(fields.fields().keySet());
        Collections.reverse(names);
        Map<String, Value> reversed = new LinkedHashMap<>();
        names.forEach(name -> reversed.put(name, ofField(name, fields.fields().get(name))));
        return new Value.Fields(reversed);
    }

    /** Members may hand in their sheets in any order. */
    private static Value ofField(String name, Value value) {
        if (!name.equals("sheets") || !(value instanceof Value.Items sheets)) {
            return reversed(value);
        }
        List<Value> members = new ArrayList<>(
                sheets.items().stream().map(ShippedSheetsTest::reversed).toList());
        Collections.reverse(members);
        return new Value.Items(members);
    }
}
