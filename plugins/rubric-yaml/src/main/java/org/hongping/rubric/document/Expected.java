package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a golden case expects of a result; what it does not name is not compared. An empty {@link Optional} within a map
 * expects {@code null}: no total, no grade, an undecided gate.
 *
 * @param figures by name: {@code total, rawTotal, partialTotal, base, bonus, deductions}
 * @param points by code of a line or group; empty where it has none
 * @param states by code, in the words of a result
 * @param grades by grading, the id of the grade
 * @param gates by gate, whether it is passed
 * @param verdicts by name: {@code eligible, complete}
 * @param problems codes of all lines with a problem, in any order; an empty list expects none
 * @param missing codes of all lines without an answer, in any order
 */
public record Expected(
        Map<String, Optional<BigDecimal>> figures,
        Map<String, Optional<BigDecimal>> points,
        Map<String, String> states,
        Map<String, Optional<String>> grades,
        Map<String, Optional<Boolean>> gates,
        Map<String, Optional<Boolean>> verdicts,
        Optional<List<String>> problems,
        Optional<List<String>> missing) {
    /** Expects nothing. */
    static final Expected NONE = new Expected(
            Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty());

    /** Copies maps and lists. */
    public Expected {
        figures = sorted(figures);
        points = sorted(points);
        states = sorted(states);
        grades = sorted(grades);
        gates = sorted(gates);
        verdicts = sorted(verdicts);
        problems = problems.map(List::copyOf);
        missing = missing.map(List::copyOf);
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
