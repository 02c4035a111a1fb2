package org.hongping.rubric.expression;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;

/**
 * What the expressions of a rubric may name.
 *
 * @param inputs declared inputs by id
 * @param facts declared facts by id
 * @param answers answer keys of the lines
 * @param groups codes of all groups, the whole sheet ({@code root}) among them
 * @param lines codes of all lines
 */
public record Vocabulary(
        Map<String, Declaration> inputs,
        Map<String, Declaration> facts,
        Set<String> answers,
        Set<String> groups,
        Set<String> lines) {
    private static final String WHOLE = "root";

    /** Copies maps and sets. */
    public Vocabulary {
        inputs = Map.copyOf(inputs);
        facts = Map.copyOf(facts);
        answers = Set.copyOf(answers);
        groups = Set.copyOf(groups);
        lines = Set.copyOf(lines);
    }

    /** Returns what the rubric declares and contains. */
    public static Vocabulary of(Rubric rubric) {
        Set<String> answers = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        Set<String> lines = new LinkedHashSet<>();
        collect(rubric.root(), answers, groups, lines);
        return new Vocabulary(byId(rubric.inputs()), byId(rubric.facts()), answers, groups, lines);
    }

    private static void collect(Node node, Set<String> answers, Set<String> groups, Set<String> lines) {
        if (node instanceof Group group) {
            groups.add(group.code());
            group.children().forEach(child -> collect(child, answers, groups, lines));
        } else if (node instanceof Criterion line) {
            lines.add(line.code());
            answers.add(line.answerKey());
        }
    }

    private static Map<String, Declaration> byId(List<Declaration> declarations) {
        Map<String, Declaration> byId = new LinkedHashMap<>();
        declarations.forEach(declaration -> byId.put(declaration.id(), declaration));
        return byId;
    }

    /** Says whether there is a row of that code; the whole sheet is none. */
    boolean hasRow(String code) {
        return !code.equals(WHOLE) && (groups.contains(code) || lines.contains(code));
    }
}
