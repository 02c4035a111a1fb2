package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Group;
import org.hongping.rubric.Heading;

/** What a group asks of itself: weights, expression, bounds and maximum fit its way of adding up. */
final class GroupChecks {
    private final Group group;
    private final Marks marks;
    private final Findings findings;

    GroupChecks(Group group, Marks marks, Findings findings) {
        this.group = group;
        this.marks = marks;
        this.findings = findings;
    }

    void check() {
        expression();
        weights();
        bounds();
        maximum();
        parallels();
    }

    /** Parallel totals within a group that adds up would be lost. */
    private void parallels() {
        for (int index = 0; index < group.children().size(); index++) {
            boolean isLost = group.aggregate() != Aggregate.NONE
                    && group.aggregate() != Aggregate.FORMULA
                    && group.children().get(index) instanceof Group child
                    && child.aggregate() == Aggregate.NONE;
            if (isLost) {
                Marks here = marks.field("children").item(index);
                findings.error(
                        here.field("aggregate").place(),
                        "finding.parallels-lost",
                        group.children().get(index).code(),
                        group.code());
            }
        }
    }

    private void expression() {
        boolean isFormula = group.aggregate() == Aggregate.FORMULA;
        if (isFormula && group.expression().isEmpty()) {
            findings.error(marks.place(), "finding.expression-missing", group.code());
        } else if (!isFormula && group.expression().isPresent()) {
            findings.error(marks.field("expression").place(), "finding.expression-unused", group.code());
        }
    }

    private void weights() {
        boolean isWeighted = group.aggregate() == Aggregate.WEIGHTED_MEAN;
        for (int index = 0; index < group.children().size(); index++) {
            Heading child = group.children().get(index).heading();
            Marks here = marks.field("children").item(index);
            if (isWeighted
                    && child.weight().filter(weight -> weight.signum() > 0).isEmpty()) {
                findings.error(here.place(), "finding.weight-missing", child.code(), group.code());
            } else if (!isWeighted && child.weight().isPresent()) {
                findings.warning(here.field("weight").place(), "finding.weight-unused", child.code(), group.code());
            }
        }
    }

    private void bounds() {
        Optional<BigDecimal> floor = group.floor();
        Optional<BigDecimal> cap = group.cap();
        if (floor.isPresent() && cap.isPresent() && floor.get().compareTo(cap.get()) > 0) {
            findings.error(
                    marks.field("floor").place(),
                    "finding.floor-above-cap",
                    group.code(),
                    floor.get().toPlainString(),
                    cap.get().toPlainString());
        }
    }

    private void maximum() {
        boolean isUnderivable = group.aggregate() == Aggregate.FORMULA || group.aggregate() == Aggregate.NONE;
        boolean isWhole = group.code().equals(NodeFields.ROOT);
        if (isUnderivable && Maxima.of(group).isEmpty() && !isWhole) {
            findings.error(marks.place(), "finding.maximum-needed", group.code());
        }
        boolean isPlainSum = group.aggregate() == Aggregate.SUM && group.start().isEmpty();
        if (isPlainSum && group.children().stream().noneMatch(Maxima::isConditional)) {
            Maxima.ofChildren(group).ifPresent(this::compare);
        }
    }

    private void compare(BigDecimal sum) {
        BigDecimal most = group.cap().map(sum::min).orElse(sum);
        group.max()
                .filter(max -> max.compareTo(most) != 0)
                .ifPresent(max -> findings.error(
                        marks.field("max").place(),
                        "finding.maximum-differs",
                        group.code(),
                        max.toPlainString(),
                        most.toPlainString()));
        group.cap()
                .filter(cap -> cap.compareTo(sum) > 0)
                .ifPresent(cap -> findings.warning(
                        marks.field("cap").place(),
                        "finding.cap-never-reached",
                        group.code(),
                        cap.toPlainString(),
                        sum.toPlainString()));
    }
}
