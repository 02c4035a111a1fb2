package org.hongping.proof;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hongping.proof.naive.Verdict;
import org.hongping.rubric.engine.GateOutcome;
import org.hongping.rubric.engine.GroupScore;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.engine.Problem;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;

/** The product's result in the words of the second scorer. */
final class EngineVerdict {
    private final SortedMap<String, String> lines = new TreeMap<>();
    private final SortedMap<String, String> groups = new TreeMap<>();

    private EngineVerdict() {}

    static Verdict of(Result result) {
        EngineVerdict verdict = new EngineVerdict();
        result.groups().forEach(verdict::add);
        return verdict.with(result);
    }

    private Verdict with(Result result) {
        SortedMap<String, String> gates = new TreeMap<>();
        for (GateOutcome gate : result.gates()) {
            gates.put(gate.id(), text(gate.passed()));
        }
        SortedMap<String, String> grades = new TreeMap<>();
        result.grades().forEach((id, grade) -> grades.put(id, grade.orElse("null")));
        TreeSet<String> problems = new TreeSet<>();
        result.problems().stream().map(Problem::code).flatMap(Optional::stream).forEach(problems::add);
        return new Verdict(
                lines,
                groups,
                figures(result),
                text(result.eligible()),
                result.complete(),
                gates,
                grades,
                new TreeSet<>(result.missing()),
                problems,
                !result.problemsOfSheet().isEmpty());
    }

    private static Map<String, String> figures(Result result) {
        Map<String, String> figures = new TreeMap<>();
        figures.put("base", result.base().text());
        figures.put("bonus", result.bonus().text());
        figures.put("deductions", result.deductions().text());
        figures.put("rawTotal", points(result.rawTotal()));
        figures.put("total", points(result.total()));
        figures.put("partialTotal", result.partialTotal().text());
        return figures;
    }

    private void add(NodeScore node) {
        String standing = node.state().word() + " " + points(node.points());
        if (node instanceof GroupScore group) {
            groups.put(node.code(), standing + " of " + node.max().text());
            group.children().forEach(this::add);
        } else {
            lines.put(node.code(), standing);
        }
    }

    private static String points(Optional<Exact> points) {
        return points.map(Exact::text).orElse("null");
    }

    private static String text(Optional<Boolean> truth) {
        return truth.map(String::valueOf).orElse("null");
    }
}
