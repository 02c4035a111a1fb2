package org.hongping.proof.naive;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What came out, all of it text.
 *
 * @param lines state and points of every line
 * @param groups state, points and maximum of every heading
 * @param figures base, bonus, deductions, rawTotal, total and partialTotal; {@code null} where there is none
 * @param eligible true, false or null
 * @param complete whether everything is answered and accepted
 * @param gates whether each is passed: true, false or null
 * @param grades the grades, or null
 * @param missing lines that somebody still has to answer
 * @param problems lines and headings of which something was not accepted
 * @param problemOfSheet whether something was not accepted that belongs to no line
 */
public record Verdict(
        SortedMap<String, String> lines,
        SortedMap<String, String> groups,
        Map<String, String> figures,
        String eligible,
        boolean complete,
        SortedMap<String, String> gates,
        SortedMap<String, String> grades,
        SortedSet<String> missing,
        SortedSet<String> problems,
        boolean problemOfSheet) {

    /** Returns points as text, or that there are none. */
    public static String text(Optional<Fraction> points) {
        return points.map(Fraction::text).orElse("null");
    }
}
