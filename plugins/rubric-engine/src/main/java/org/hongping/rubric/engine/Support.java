package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.Composite;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Group;
import org.hongping.rubric.Message;
import org.hongping.rubric.Node;
import org.hongping.rubric.Part;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Rule;
import org.hongping.rubric.RuleKind;

/** Finds what in a rubric this engine cannot score, so that it is refused rather than scored wrongly. */
final class Support {
    private static final Set<RuleKind> SCORED = EnumSet.of(
            RuleKind.JUDGEMENT,
            RuleKind.CHECKLIST,
            RuleKind.COUNT_TIERS,
            RuleKind.LEVELS,
            RuleKind.PER_UNIT,
            RuleKind.BANDS,
            RuleKind.PROPORTION,
            RuleKind.COMPOSITE);

    private final Rubric rubric;
    private final List<Problem> problems = new ArrayList<>();

    private Support(Rubric rubric) {
        this.rubric = rubric;
    }

    /** Returns what cannot be scored; empty if all of it can. */
    static List<Problem> lacking(Rubric rubric) {
        Support support = new Support(rubric);
        support.ofRubric();
        rubric.gates().forEach(support::ofGate);
        support.ofNode(rubric.root());
        return List.copyOf(support.problems);
    }

    private void ofRubric() {
        rubric.deductions().forEach(item -> whole("unsupported-deduction", item.id()));
        rubric.gradings().forEach(grading -> whole("unsupported-grading", grading.id()));
        rubric.survey().ifPresent(plan -> whole("unsupported-survey"));
    }

    private void ofGate(Gate gate) {
        gate.when().ifPresent(when -> whole("unsupported-gate", gate.id(), when.text()));
        boolean hasDay = rubric.inputs().stream()
                .anyMatch(input -> input.id().equals(GateBoard.AS_OF) && input.type() == Declaration.Type.DATE);
        if (gate.window().isPresent() && !hasDay) {
            whole("window-without-day", gate.id(), GateBoard.AS_OF);
        }
    }

    private void ofNode(Node node) {
        node.heading().appliesWhen().ifPresent(when -> at(node, "unsupported-condition", when.text()));
        if (node instanceof Group group) {
            ofGroup(group);
        } else if (node instanceof Criterion criterion) {
            ofLine(criterion);
        }
    }

    private void ofGroup(Group group) {
        group.zeroWhen().ifPresent(when -> at(group, "unsupported-condition", when.text()));
        if (group.aggregate() == Aggregate.FORMULA) {
            at(group, "unsupported-formula");
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
        if (!SCORED.contains(rule.kind())) {
            at(line, "unsupported-rule", rule.kind().word());
        }
        if (rule instanceof Composite composite) {
            composite.parts().stream().map(Part::rule).forEach(part -> ofRule(line, part));
        }
        if (rule instanceof Checklist checklist) {
            checklist.checks().stream()
                    .filter(check -> check.points().isEmpty())
                    .forEach(check -> at(line, "check-without-points", check.id()));
        }
    }

    private void whole(String key, Object... arguments) {
        problems.add(new Problem(Optional.empty(), Message.of("answer." + key, arguments)));
    }

    private void at(Node node, String key, Object... arguments) {
        problems.add(Problem.at(node.code(), Message.of("answer." + key, arguments)));
    }
}
