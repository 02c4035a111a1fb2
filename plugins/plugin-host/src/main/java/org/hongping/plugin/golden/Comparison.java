package org.hongping.plugin.golden;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hongping.rubric.document.Expected;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.GoldenCase;
import org.hongping.rubric.engine.GateOutcome;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.engine.Problem;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;

/** Compares what one case expects with what came out. Figures count as they are shown. For one comparison. */
final class Comparison {
    private static final String NONE = "null";

    private final GoldenCase golden;
    private final Result result;
    private final Findings findings = new Findings();

    Comparison(GoldenCase golden, Result result) {
        this.golden = golden;
        this.result = result;
    }

    /** Returns a finding for every expectation that was not met. */
    List<Finding> findings() {
        Expected expected = golden.expected();
        Map<String, Optional<Exact>> figures = figures();
        expected.figures()
                .forEach((name, figure) -> figure(name, figure, figures.getOrDefault(name, Optional.empty())));
        expected.points()
                .forEach((code, figure) ->
                        node("points", code).ifPresent(node -> figure("points " + code, figure, node.points())));
        expected.states()
                .forEach((code, state) -> node("states", code)
                        .ifPresent(node ->
                                same("states " + code, state, node.state().word())));
        expected.grades().forEach(this::grade);
        expected.gates().forEach(this::gate);
        expected.verdicts().forEach((name, verdict) -> same(name, said(verdict), said(verdict(name))));
        expected.problems().ifPresent(codes -> same("problems", sorted(codes), sorted(subjects())));
        expected.missing().ifPresent(codes -> same("missing", sorted(codes), sorted(result.missing())));
        return findings.list();
    }

    private Map<String, Optional<Exact>> figures() {
        return Map.of(
                "total", result.total(),
                "rawTotal", result.rawTotal(),
                "partialTotal", Optional.of(result.partialTotal()),
                "base", Optional.of(result.base()),
                "bonus", Optional.of(result.bonus()),
                "deductions", Optional.of(result.deductions()));
    }

    private Optional<NodeScore> node(String among, String code) {
        Optional<NodeScore> node = result.line(code).map(NodeScore.class::cast).or(() -> result.group(code));
        if (node.isEmpty()) {
            absent(among, code);
        }
        return node;
    }

    private void grade(String grading, Optional<String> grade) {
        if (result.grades().containsKey(grading)) {
            same(
                    "grades " + grading,
                    grade.orElse(NONE),
                    result.grades().get(grading).orElse(NONE));
        } else {
            absent("grades", grading);
        }
    }

    private void gate(String id, Optional<Boolean> passed) {
        Optional<GateOutcome> gate =
                result.gates().stream().filter(known -> known.id().equals(id)).findFirst();
        gate.ifPresentOrElse(
                known -> same("gates " + id, said(passed), said(known.passed())), () -> absent("gates", id));
    }

    private Optional<Boolean> verdict(String name) {
        return name.equals("complete") ? Optional.of(result.complete()) : result.eligible();
    }

    /** A problem is known by the code it is about; one of the sheet as a whole by the key it names. */
    private List<String> subjects() {
        return result.problems().stream().map(Comparison::subject).toList();
    }

    private static String subject(Problem problem) {
        return problem.code()
                .orElseGet(() -> problem.message().arguments().stream()
                        .findFirst()
                        .map(Object::toString)
                        .orElse(""));
    }

    private void figure(String name, Optional<BigDecimal> expected, Optional<Exact> found) {
        Optional<BigDecimal> shown = found.map(Exact::text).map(BigDecimal::new);
        if (!amount(expected).equals(amount(shown))) {
            String wanted = expected.map(BigDecimal::toPlainString).orElse(NONE);
            mismatch(name, wanted, found.map(Exact::text).orElse(NONE));
        }
    }

    private static Optional<BigDecimal> amount(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::stripTrailingZeros);
    }

    private void same(String name, String expected, String found) {
        if (!expected.equals(found)) {
            mismatch(name, expected, found);
        }
    }

    private void mismatch(String name, String expected, String found) {
        findings.error(golden.place(), "golden.mismatch", golden.name(), name, expected, found);
    }

    private void absent(String among, String id) {
        findings.error(golden.place(), "golden.not-there", golden.name(), among, id);
    }

    private static String said(Optional<Boolean> verdict) {
        return verdict.map(Object::toString).orElse(NONE);
    }

    private static String sorted(List<String> codes) {
        return new TreeSet<>(codes).toString();
    }
}
