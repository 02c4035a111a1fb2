package org.hongping.rubric.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.document.DocumentWriter;

/**
 * What became of each row and each rule beside the rows from one edition to another.
 *
 * @param rows groups and lines, in the order of the newer edition; withdrawn ones after those, in the order of the older
 * @param rules gates, deductions, gradings, assessors, readings and the other parts of the document
 */
public record EditionDiff(List<RowChange> rows, List<RuleChange> rules) {
    /** Copies the lists. */
    public EditionDiff {
        rows = List.copyOf(rows);
        rules = List.copyOf(rules);
    }

    /** Compares two editions, or two revisions of one. */
    public static EditionDiff of(Rubric older, Rubric newer) {
        return new EditionDiff(
                new RowMatcher(older, newer).changes(),
                new RuleMatcher(DocumentWriter.write(older), DocumentWriter.write(newer)).changes());
    }

    /** Says whether nothing but titles, ids and numbers of editions may differ. */
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.kind() == RowChange.Kind.UNCHANGED) && rules.isEmpty();
    }

    /** Returns the code a row of the older edition has in the newer one. */
    public Optional<String> newCodeOf(String olderCode) {
        return rows.stream()
                .filter(row -> row.olderCode().equals(Optional.of(olderCode)))
                .findFirst()
                .flatMap(RowChange::newerCode);
    }

    /** Returns how many rows became what. */
    public Map<RowChange.Kind, Long> counts() {
        Map<RowChange.Kind, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.kind(), 1L, Long::sum));
        return counts;
    }
}
