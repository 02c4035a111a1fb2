package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Expectation;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;

/**
 * What maxima add up to: the sums a document states, and the shares of bodies it prints. Both are proved from the lines
 * and skipped where a line applies only under a condition.
 */
final class SumChecks {
    private static final int DECIMALS = 6;

    private final Rubric rubric;
    private final Marks marks;
    private final Findings findings;

    SumChecks(Rubric rubric, Marks marks, Findings findings) {
        this.rubric = rubric;
        this.marks = marks;
        this.findings = findings;
    }

    void check() {
        for (int index = 0; index < rubric.expectations().size(); index++) {
            Marks list = marks.field("expect");
            inputs(rubric.expectations().get(index), list.items().isEmpty() ? list : list.item(index));
        }
        if (!Maxima.isConditional(rubric.root())) {
            sums();
            shares();
        }
    }

    private void inputs(Expectation expectation, Marks here) {
        for (Map.Entry<String, String> input : expectation.input().entrySet()) {
            Optional<Declaration> declared = rubric.inputs().stream()
                    .filter(declaration -> declaration.id().equals(input.getKey()))
                    .findFirst();
            boolean isOffered = declared.stream()
                    .flatMap(declaration -> declaration.options().stream())
                    .anyMatch(option -> option.id().equals(input.getValue()));
            if (!isOffered) {
                findings.error(
                        here.field("input").field(input.getKey()).name(),
                        "finding.expect-input",
                        input.getKey(),
                        input.getValue());
            }
        }
    }

    private void sums() {
        Optional<BigDecimal> base = rubric.root()
                .max()
                .or(() -> sum(rubric.root().aggregate(), false)
                        .map(sum -> sum.add(rubric.root().start().orElse(BigDecimal.ZERO))));
        Optional<BigDecimal> bonus = sum(Aggregate.SUM, true);
        for (int index = 0; index < rubric.expectations().size(); index++) {
            Expectation expected = rubric.expectations().get(index);
            Marks list = marks.field("expect");
            Marks here = list.items().isEmpty() ? list : list.item(index);
            base.ifPresent(actual -> compare("base", expected.base(), actual, here));
            compare("bonus", expected.bonus().orElse(BigDecimal.ZERO), bonus.orElse(BigDecimal.ZERO), here);
        }
    }

    private Optional<BigDecimal> sum(Aggregate aggregate, boolean isBonus) {
        List<Node> sections = rubric.root().children().stream()
                .filter(node -> isBonus == (node instanceof Group group && group.bonus()))
                .toList();
        return Maxima.aggregate(aggregate, sections);
    }

    private void compare(String name, BigDecimal stated, BigDecimal actual, Marks here) {
        BigDecimal rounded = actual.setScale(DECIMALS, RoundingMode.HALF_UP);
        if (stated.compareTo(rounded) != 0) {
            findings.error(
                    here.field(name).place(),
                    "finding.sum-differs",
                    name,
                    stated.toPlainString(),
                    rounded.stripTrailingZeros().toPlainString());
        }
    }

    private void shares() {
        List<Criterion> lines = new ArrayList<>();
        boolean areAdded = rubric.root().aggregate() == Aggregate.SUM
                && rubric.root().children().stream().allMatch(node -> collect(node, lines));
        if (!areAdded) {
            return;
        }
        BigDecimal all = points(lines);
        for (int index = 0; index < rubric.assessors().size(); index++) {
            AssessorGroup body = rubric.assessors().get(index);
            BigDecimal own = points(lines.stream()
                    .filter(line -> line.assessor().equals(body.id()))
                    .toList());
            Marks here = marks.field("assessors").item(index).field("share");
            body.share().ifPresent(share -> share(body.id(), share, own, all, here));
        }
    }

    private void share(String body, BigDecimal share, BigDecimal own, BigDecimal all, Marks here) {
        if (share.multiply(all).compareTo(own) != 0) {
            findings.error(
                    here.place(),
                    "finding.share-differs",
                    body,
                    share.toPlainString(),
                    own.toPlainString(),
                    all.toPlainString());
        }
    }

    /** Gathers the lines of the base; false where points below do not simply add up. */
    private static boolean collect(Node node, List<Criterion> lines) {
        if (node instanceof Criterion line) {
            return lines.add(line);
        }
        Group group = (Group) node;
        if (group.bonus()) {
            return true;
        }
        return group.aggregate() == Aggregate.SUM && group.children().stream().allMatch(child -> collect(child, lines));
    }

    private static BigDecimal points(List<Criterion> lines) {
        return lines.stream().map(Criterion::max).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
