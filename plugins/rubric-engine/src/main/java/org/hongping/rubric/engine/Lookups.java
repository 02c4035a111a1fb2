package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Composite;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Part;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Rule;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Reach;
import org.hongping.rubric.expression.References;

/** Which rows the expressions of a rubric look at, and whether they do so in a circle. */
final class Lookups {
    private final ExpressionBook book;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    /** What the points of a row wait for. */
    private final Map<String, Set<String>> needs = new HashMap<>();

    private final Set<String> rows = new LinkedHashSet<>();
    private final Set<String> childrenOf = new LinkedHashSet<>();
    private final Set<String> linesOf = new LinkedHashSet<>();
    private final Set<String> answers = new LinkedHashSet<>();

    Lookups(Rubric rubric, ExpressionBook book) {
        this.book = book;
        index(rubric.root());
        ofNode(rubric.root());
        rubric.gates().stream().flatMap(gate -> gate.when().stream()).forEach(this::ofWhole);
        rubric.gradings().stream()
                .flatMap(grading -> grading.grades().stream())
                .forEach(grade -> ofWhole(grade.when()));
    }

    Set<String> rows() {
        return rows;
    }

    /** Returns codes of the groups whose rows are gone through. */
    Set<String> childrenOf() {
        return childrenOf;
    }

    /** Returns codes of the groups whose lines are gone through. */
    Set<String> linesOf() {
        return linesOf;
    }

    /** Returns keys of answers that are reckoned with once they are settled. */
    Set<String> answers() {
        return answers;
    }

    boolean isEmpty() {
        return rows.isEmpty() && childrenOf.isEmpty() && linesOf.isEmpty() && answers.isEmpty();
    }

    private void index(Node node) {
        nodes.put(node.code(), node);
        if (node instanceof Group group) {
            group.children().forEach(this::index);
        }
    }

    private void ofNode(Node node) {
        Set<String> needed = needs.computeIfAbsent(node.code(), code -> new LinkedHashSet<>());
        Consumer<CompiledExpression> note = expression -> note(expression.references(), needed);
        if (node instanceof Group group) {
            group.children().forEach(child -> needed.add(child.code()));
            group.zeroWhen().ifPresent(when -> note.accept(book.condition(when, Reach.POINTS)));
            group.expression()
                    .filter(formula -> group.aggregate() == Aggregate.FORMULA)
                    .ifPresent(formula -> note.accept(book.formula(formula)));
            group.children().forEach(this::ofNode);
        } else if (node instanceof Criterion line) {
            ofRule(line.rule(), note);
        }
    }

    private void ofRule(Rule rule, Consumer<CompiledExpression> note) {
        if (rule instanceof Formula formula) {
            note.accept(book.formula(formula.expression()));
        } else if (rule instanceof Composite composite) {
            composite.parts().stream().map(Part::rule).forEach(part -> ofRule(part, note));
        }
    }

    /** {@link Gate}s and grades look at a sheet that has been scored. */
    private void ofWhole(Expression when) {
        note(book.condition(when, Reach.TOTALS).references(), new LinkedHashSet<>());
    }

    private void note(References references, Set<String> needed) {
        rows.addAll(references.points());
        needed.addAll(references.points());
        childrenOf.addAll(references.children());
        references.children().forEach(group -> childrenOf(group).forEach(child -> needed.add(child.code())));
        linesOf.addAll(references.lines());
        references.lines().forEach(group -> linesOf(group).forEach(line -> needed.add(line.code())));
        answers.addAll(references.answers());
        references.answers().forEach(key -> linesAnswered(key).forEach(line -> needed.add(line.code())));
    }

    List<Node> childrenOf(String group) {
        return nodes.get(group) instanceof Group found ? found.children() : List.of();
    }

    List<Criterion> linesOf(String group) {
        List<Criterion> lines = new ArrayList<>();
        childrenOf(group).forEach(child -> {
            if (child instanceof Criterion line) {
                lines.add(line);
            } else {
                lines.addAll(linesOf(child.code()));
            }
        });
        return lines;
    }

    List<Criterion> linesAnswered(String key) {
        return nodes.values().stream()
                .filter(Criterion.class::isInstance)
                .map(Criterion.class::cast)
                .filter(line -> line.answerKey().equals(key))
                .toList();
    }

    /** Returns the codes of rows that wait for one another; empty if there are none. */
    List<String> circle() {
        Set<String> settled = new LinkedHashSet<>();
        for (String code : needs.keySet().stream().sorted().toList()) {
            List<String> way = new ArrayList<>();
            if (isCircle(code, way, settled)) {
                return way.subList(way.indexOf(way.get(way.size() - 1)), way.size());
            }
        }
        return List.of();
    }

    private boolean isCircle(String code, List<String> way, Set<String> settled) {
        if (settled.contains(code)) {
            return false;
        }
        boolean seen = way.contains(code);
        way.add(code);
        if (seen) {
            return true;
        }
        for (String next : needs.getOrDefault(code, Set.of())) {
            if (isCircle(next, way, settled)) {
                return true;
            }
        }
        way.remove(way.size() - 1);
        settled.add(code);
        return false;
    }
}
