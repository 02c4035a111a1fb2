package org.hongping.rubric.expression;

import java.util.Set;

/**
 * The rows an expression looks at.
 *
 * @param points codes of rows whose points or ratio it names
 * @param children codes of groups whose rows it goes through
 * @param lines codes of groups whose lines it goes through
 * @param answers keys of answers it reckons with once they are settled
 * @param facts facts it names
 */
public record References(
        Set<String> points, Set<String> children, Set<String> lines, Set<String> answers, Set<String> facts) {
    /** Copies the sets. */
    public References {
        points = Set.copyOf(points);
        children = Set.copyOf(children);
        lines = Set.copyOf(lines);
        answers = Set.copyOf(answers);
        facts = Set.copyOf(facts);
    }
}
