package org.hongping.rubric.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;

/** The tree: codes, assessors, shared answers, and what each node asks of itself. */
final class TreeChecks {
    private final Rubric rubric;
    private final Marks marks;
    private final Findings findings;
    private final Map<String, Marks> codes = new HashMap<>();
    private final Map<Criterion, Marks> lines = new LinkedHashMap<>();
    private final List<String> assessors;

    TreeChecks(Rubric rubric, Marks marks, Findings findings) {
        this.rubric = rubric;
        this.marks = marks;
        this.findings = findings;
        this.assessors = rubric.assessors().stream().map(AssessorGroup::id).toList();
    }

    void check() {
        Group root = rubric.root();
        Marks here = marks.field("root");
        if (!root.code().equals(NodeFields.ROOT) || !root.label().equals(rubric.title())) {
            findings.error(here.place(), "finding.root-heading", root.code(), root.label(), rubric.title());
        }
        codes.put(NodeFields.ROOT, here);
        new GroupChecks(root, here, findings).check();
        children(root, here, true);
        lines.forEach(this::line);
        new AnswerKeys(lines, codes.keySet(), findings).check();
        unusedAssessors();
    }

    private void children(Group group, Marks here, boolean isTop) {
        for (int index = 0; index < group.children().size(); index++) {
            node(group.children().get(index), here.field("children").item(index), isTop);
        }
    }

    private void node(Node node, Marks here, boolean isTop) {
        Marks earlier = codes.putIfAbsent(node.code(), here);
        if (earlier != null) {
            String line = earlier.place().map(Place::line).map(String::valueOf).orElse("?");
            findings.error(here.field("code").place(), "finding.duplicate-code", node.code(), line);
        }
        if (node instanceof Group group) {
            if (group.bonus() && !isTop) {
                findings.error(here.field("bonus").place(), "finding.bonus-below-top", group.code());
            }
            new GroupChecks(group, here, findings).check();
            children(group, here, false);
        } else {
            lines.putIfAbsent((Criterion) node, here);
        }
    }

    private void line(Criterion line, Marks here) {
        if (!assessors.contains(line.assessor())) {
            findings.error(
                    here.field("assessor").place(),
                    "finding.unknown-assessor",
                    line.code(),
                    line.assessor(),
                    String.join(", ", assessors));
        }
        new RuleChecks(line.code(), line.max(), rubric.survey().isPresent(), here, findings).line(line.rule());
    }

    private void unusedAssessors() {
        Set<String> used =
                lines.keySet().stream().map(Criterion::assessor).collect(Collectors.toCollection(TreeSet::new));
        for (int index = 0; index < assessors.size(); index++) {
            if (!used.contains(assessors.get(index))) {
                findings.warning(
                        marks.field("assessors").item(index).place(), "finding.unused-assessor", assessors.get(index));
            }
        }
    }
}
