package org.hongping.rubric.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Proportion.ZeroDenominator;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;

/** A rubric with a line of every rule, a cap on a section and a bonus section, and random sound answers to it. */
final class SampleRubric {
    private SampleRubric() {}

    static Scorer scorer() {
        return builder().scorer();
    }

    static Rubric rubric() {
        return builder().build();
    }

    private static RubricBuilder builder() {
        return RubricBuilder.aRubric(
                        Groups.cap(
                                "12",
                                Groups.group(
                                        "S1",
                                        Lines.line(
                                                "1.1",
                                                "5",
                                                Rules.levels(
                                                        Rules.level("none", "0"),
                                                        Rules.level("founded", "1", "3"),
                                                        Rules.level("active", "5"))),
                                        Lines.line("1.2", "4", Rules.perUnit("1", "2")),
                                        Lines.line("1.3", "6", Rules.checklist("a", "1", "b", "2.5", "c", "3")))),
                        Groups.group(
                                "S2",
                                Lines.line(
                                        "2.1",
                                        "10",
                                        Rules.countTiers(
                                                Rules.checks("hall", "a", "b", "c"),
                                                Rules.tier(1, "2"),
                                                Rules.tier(2, "4"),
                                                Rules.tier(3, "8"),
                                                Rules.tier(4, "10"))),
                                Lines.line("2.2", "5", Rules.monitorAndSatisfaction()),
                                Lines.line("2.3", "3", Rules.proportion(false, ZeroDenominator.FULL))),
                        Groups.cap("3", Groups.bonus("S3", Lines.judged("3", "2"), Lines.judged("4", "2"))))
                .asking("asOf", Declaration.Type.DATE)
                .gated(new Gate(
                        "labour",
                        "劳动保障",
                        Optional.empty(),
                        Gate.Stage.FILING,
                        Gate.Effect.BAR,
                        Optional.empty(),
                        List.of(),
                        Gate.Combine.ANY,
                        Optional.empty()));
    }

    static Arbitrary<Map<String, Value>> soundAnswers() {
        Map<String, Arbitrary<Value>> lines = new HashMap<>();
        lines.put("1.1", Arbitraries.oneOf(Arbitraries.of("none", "active").map(Sheets::level), gaps()));
        lines.put("1.2", figures(0, 500).map(Sheets::quantity));
        lines.put("1.3", ticks("a", "b", "c"));
        lines.put("2.1", ticks("hall", "a", "b", "c"));
        lines.put(
                "2.2",
                figures(0, 10000).map(value -> Sheets.parts("a", Sheets.ticked("monitor"), "b", Sheets.value(value))));
        lines.put("2.3", figures(0, 100).map(Sheets::value));
        lines.put("3", figures(0, 200).map(Sheets::points));
        lines.put("4", figures(0, 200).map(Sheets::points));
        return Arbitraries.subsetOf(lines.keySet()).flatMap(codes -> answers(List.copyOf(codes), lines));
    }

    private static Arbitrary<Map<String, Value>> answers(List<String> codes, Map<String, Arbitrary<Value>> lines) {
        Arbitrary<Map<String, Value>> none = Arbitraries.just(Map.of());
        return codes.stream()
                .reduce(
                        none,
                        (all, code) -> all.flatMap(map -> lines.get(code).map(answer -> with(map, code, answer))),
                        (left, right) -> right);
    }

    private static Map<String, Value> with(Map<String, Value> map, String code, Value answer) {
        Map<String, Value> more = new HashMap<>(map);
        more.put(code, answer);
        return more;
    }

    /** Figures with two decimals, given in hundredths. */
    private static Arbitrary<String> figures(int from, int to) {
        return Arbitraries.integers()
                .between(from, to)
                .map(hundredths -> Exact.ratio(hundredths, 100).text());
    }

    private static Arbitrary<Value> gaps() {
        return figures(100, 300)
                .map(points -> Sheets.fields("level", Value.text("founded"), "points", Value.figure(points)));
    }

    private static Arbitrary<Value> ticks(String... ids) {
        return Arbitraries.subsetOf(ids).map(some -> Sheets.ticked(some.toArray(String[]::new)));
    }
}
