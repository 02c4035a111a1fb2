package org.hongping.plugin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.plugin.Readings.Reading;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Expectation;
import org.hongping.rubric.Group;
import org.hongping.rubric.Message;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ScoreSheet;
import org.hongping.rubric.exact.Exact;

/**
 * Proves sums and shares of a sheet with variants: which lines there are is for its conditions to say, so each variant
 * is scored empty and its maxima are added up.
 */
final class VariantSums {
    private final Rubric rubric;
    private final Map<String, String> assessors = new LinkedHashMap<>();
    private final List<Message> findings = new ArrayList<>();

    private VariantSums(Rubric rubric) {
        this.rubric = rubric;
        collect(rubric.root());
    }

    private void collect(Node node) {
        if (node instanceof Group group) {
            group.children().forEach(this::collect);
        } else if (node instanceof Criterion line) {
            assessors.put(line.code(), line.assessor());
        }
    }

    /** Returns what does not add up; nothing where no line applies only under a condition. */
    static List<Message> check(Reading reading) {
        VariantSums sums = new VariantSums(reading.rubric());
        if (isConditional(reading.rubric().root())) {
            reading.rubric().expectations().forEach(expected -> sums.check(expected, reading));
        }
        return sums.findings;
    }

    private static boolean isConditional(Node node) {
        return node.heading().appliesWhen().isPresent()
                || (node instanceof Group group && group.children().stream().anyMatch(VariantSums::isConditional));
    }

    private void check(Expectation expected, Reading reading) {
        Map<String, Value> input = new LinkedHashMap<>();
        expected.input().forEach((id, option) -> input.put(id, Value.text(option)));
        Result empty = reading.scorer().score(ScoreSheet.empty().withInput(input));
        Set<String> bonuses = rubric.root().children().stream()
                .filter(node -> node instanceof Group group && group.bonus())
                .map(Node::code)
                .collect(Collectors.toSet());
        List<NodeScore> base = empty.groups().stream()
                .filter(row -> !bonuses.contains(row.code()))
                .toList();
        List<NodeScore> bonus = empty.groups().stream()
                .filter(row -> bonuses.contains(row.code()))
                .toList();
        String variant = expected.input().toString();
        Exact start = rubric.root().start().map(Exact::of).orElse(Exact.ZERO);
        compare(
                variant,
                "base",
                expected.base(),
                rubric.root().max().map(Exact::of).orElseGet(() -> sum(base).plus(start)));
        compare(variant, "bonus", expected.bonus().orElse(BigDecimal.ZERO), sum(bonus));
        rubric.assessors().forEach(body -> share(variant, body, base));
    }

    private static Exact sum(List<NodeScore> rows) {
        return rows.stream().map(NodeScore::max).reduce(Exact.ZERO, Exact::plus);
    }

    private void compare(String variant, String name, BigDecimal stated, Exact actual) {
        if (!Exact.of(stated).equals(actual)) {
            findings.add(Message.of("bundle.variant-sum", variant, name, stated.toPlainString(), actual.plain()));
        }
    }

    private void share(String variant, AssessorGroup body, List<NodeScore> base) {
        List<LineScore> lines = base.stream().flatMap(NodeScore::lines).toList();
        Exact all = lines.stream().map(LineScore::max).reduce(Exact.ZERO, Exact::plus);
        Exact own = lines.stream()
                .filter(line -> body.id().equals(assessors.get(line.code())))
                .map(LineScore::max)
                .reduce(Exact.ZERO, Exact::plus);
        body.share()
                .filter(share -> !Exact.of(share).times(all).equals(own))
                .ifPresent(share -> findings.add(Message.of(
                        "bundle.variant-share", variant, body.id(), share.toPlainString(), own.plain(), all.plain())));
    }
}
