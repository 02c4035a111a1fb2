package org.hongping.proof;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.proof.naive.Gate;
import org.hongping.proof.naive.Row;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;
import org.hongping.proof.naive.Verdict;

/** What the random sheets came upon: agreement on what never happens would prove nothing. */
final class Seen {
    private static final Sheet EMPTY = new Sheet(Map.of());

    private final Set<String> seen = new HashSet<>();

    void add(Verdict verdict) {
        verdict.lines().forEach((code, line) -> {
            seen.add("line " + code + " " + line.substring(0, line.indexOf(' ')));
            seen.add("line " + code + " at " + line.substring(line.indexOf(' ') + 1));
        });
        verdict.gates().forEach((id, passed) -> seen.add("gate " + id + " " + passed));
        seen.add("complete " + verdict.complete());
    }

    /** Returns what should have been among them and was not. */
    Set<String> lacks(Table table) {
        Set<String> lacking = new TreeSet<>(Set.of("complete true", "complete false"));
        table.sections(EMPTY).forEach(section -> lacking.addAll(expected(section)));
        for (Gate gate : table.gates(EMPTY, false)) {
            lacking.addAll(Set.of("gate " + gate.id() + " true", "gate " + gate.id() + " false"));
        }
        lacking.removeAll(seen);
        return lacking;
    }

    private static Set<String> expected(Section section) {
        Set<String> expected = new TreeSet<>();
        for (Row row : section.allRows()) {
            expected.add("line " + row.code() + " scored");
            expected.add("line " + row.code() + " refused");
            expected.add("line " + row.code() + (section.bonus() ? " notClaimed" : " missing"));
            expected.add("line " + row.code() + " at " + row.max().text());
            if (row.terms().contains(Row.Term.EXCUSABLE)) {
                expected.add("line " + row.code() + " notApplicable");
            }
        }
        return expected;
    }
}
