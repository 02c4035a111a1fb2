package org.hongping.rubric.engine;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.Composite;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Group;
import org.hongping.rubric.Message;
import org.hongping.rubric.Node;
import org.hongping.rubric.Part;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Rule;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.expression.FaultyExpression;
import org.hongping.rubric.expression.Reach;

/** Finds what in a rubric cannot be scored, so that it is refused rather than scored wrongly. */
final class Support {
    private final Rubric rubric;
    private final ExpressionBook book;
    private final List<Problem> problems = new ArrayList<>();

    private Support(Rubric rubric, ExpressionBook book) {
        this.rubric = rubric;
        this.book = book;
    }

    /** Returns what cannot be scored; empty if all of it can. */
    static List<Problem> lacking(Rubric rubric, ExpressionBook book) {
        Support support = new Support(rubric, book);
        rubric.gates().forEach(support::ofGate);
        rubric.gradings()
                .forEach(grading -> grading.grades()
                        .forEach(grade -> support.tried(
                                Optional.empty(),
                                grading.id() + "." + grade.id(),
                                () -> book.condition(grade.when(), Reach.TOTALS))));
        support.ofNode(rubric.root());
        if (support.problems.isEmpty()) {
            support.circles();
        }
        return List.copyOf(support.problems);
    }

    private void circles() {
        List<String> circle = new Lookups(rubric, book).circle();
        if (!circle.isEmpty()) {
            problems.add(Problem.at(circle.get(0), Message.of("expression.circle", String.join(" → ", circle))));
        }
    }

    private void ofGate(Gate gate) {
        gate.when().ifPresent(when -> tried(Optional.empty(), gate.id(), () -> book.condition(when, Reach.TOTALS)));
        boolean hasDay = rubric.inputs().stream()
                .anyMatch(input -> input.id().equals(GateBoard.AS_OF) && input.type() == Declaration.Type.DATE);
        if (gate.window().isPresent() && !hasDay) {
            whole("window-without-day", gate.id(), GateBoard.AS_OF);
        }
    }

    private void ofNode(Node node) {
        node.heading()
                .appliesWhen()
                .ifPresent(when ->
                        tried(Optional.of(node.code()), "appliesWhen", () -> book.condition(when, Reach.ANSWERS)));
        if (node instanceof Group group) {
            ofGroup(group);
        } else if (node instanceof Criterion criterion) {
            ofLine(criterion);
        }
    }

    private void ofGroup(Group group) {
        group.zeroWhen()
                .ifPresent(
                        when -> tried(Optional.of(group.code()), "zeroWhen", () -> book.condition(when, Reach.POINTS)));
        if (group.aggregate() == Aggregate.FORMULA) {
            group.expression()
                    .ifPresentOrElse(
                            formula -> tried(Optional.of(group.code()), "expression", () -> book.formula(formula)),
                            () -> at(group, "no-formula"));
        }
        if (group.aggregate() == Aggregate.WEIGHTED_MEAN) {
            group.children().stream()
                    .filter(child -> child.heading().weight().isEmpty())
                    .forEach(child -> at(child, "no-weight", group.code()));
        }
        group.children().forEach(this::ofNode);
    }

    private void ofLine(Criterion line) {
        if (rubric.assessors().stream().map(AssessorGroup::id).noneMatch(line.assessor()::equals)) {
            at(line, "no-assessor", line.assessor());
        }
        ofRule(line, line.rule());
    }

    private void ofRule(Criterion line, Rule rule) {
        if (rule instanceof Composite composite) {
            composite.parts().stream().map(Part::rule).forEach(part -> ofPart(line, part));
        } else if (rule instanceof Checklist checklist) {
            checklist.checks().stream()
                    .filter(check -> check.points().isEmpty())
                    .forEach(check -> at(line, "check-without-points", check.id()));
        } else if (rule instanceof Formula formula) {
            tried(Optional.of(line.code()), "rule", () -> book.formula(formula.expression()));
        } else if (rule instanceof StatusAnswer status) {
            status.statuses().stream()
                    .flatMap(standing -> standing.justification().stream())
                    .forEach(pattern -> ofPattern(line, pattern));
        } else if (rule.kind() == RuleKind.SURVEY && rubric.survey().isEmpty()) {
            at(line, "no-survey");
        }
    }

    /** A survey and a note are of a whole line. */
    private void ofPart(Criterion line, Rule part) {
        if (part.kind() == RuleKind.SURVEY || part.kind() == RuleKind.NOTE) {
            at(line, "not-in-part", part.kind().word());
        }
        ofRule(line, part);
    }

    private void ofPattern(Criterion line, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException fault) {
            at(line, "no-pattern", pattern, fault.getDescription());
        }
    }

    private void tried(Optional<String> code, String where, Runnable compiling) {
        try {
            compiling.run();
        } catch (FaultyExpression faulty) {
            faulty.faults()
                    .forEach(fault ->
                            problems.add(new Problem(code, Message.of("answer.faulty-expression", where, fault))));
        }
    }

    private void whole(String key, Object... arguments) {
        problems.add(new Problem(Optional.empty(), Message.of("answer." + key, arguments)));
    }

    private void at(Node node, String key, Object... arguments) {
        problems.add(Problem.at(node.code(), Message.of("answer." + key, arguments)));
    }
}
