package org.hongping.core.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hongping.plugin.Trial;
import org.hongping.rubric.Message;

/**
 * Trial scoring (试算比对) as the page shows it.
 *
 * @param title the rubric
 * @param olderDigest digest of the revision the evaluations are scored by
 * @param tried how many were scored
 * @param changed how many come to something else
 * @param rows those
 * @param withheld how many of them are left out, as they are not for whoever reads
 * @param unsaid what the revision on trial asks of the subject and none of the evaluations has, as labels
 */
public record TrialView(
        String title, String olderDigest, int tried, int changed, List<Row> rows, int withheld, List<String> unsaid) {
    private static final int LISTED = 100;

    /** Copies the lists. */
    public TrialView {
        rows = List.copyOf(rows);
        unsaid = List.copyOf(unsaid);
    }

    /**
     * An evaluation that comes to something else.
     *
     * @param title whose
     * @param href its page
     * @param before points so far by the revision it is scored by
     * @param after points so far on trial
     * @param gradesBefore grades now, joined
     * @param gradesAfter grades on trial, joined
     * @param lost answers the other revision does not take
     */
    public record Row(
            String title,
            String href,
            String before,
            String after,
            String gradesBefore,
            String gradesAfter,
            List<Lost> lost) {
        /** Copies the list. */
        public Row {
            lost = List.copyOf(lost);
        }
    }

    /**
     * An answer that cannot be carried.
     *
     * @param what code of its row
     * @param why the reason
     */
    public record Lost(String what, Message why) {}

    static TrialView of(Trial trial, Locale language) {
        return new TrialView(
                trial.newer().word("title", language).orElse(trial.newer().title()),
                trial.older().rubricDigest(),
                trial.tried(),
                trial.changed().size(),
                trial.changed().stream().map(TrialView::row).toList(),
                0,
                trial.unsaid().stream()
                        .map(input -> trial.newer()
                                .word("input." + input.id(), language)
                                .orElse(input.label()))
                        .toList());
    }

    /** Returns it without the evaluations that are not for whoever reads. */
    public TrialView showing(Predicate<Row> shown) {
        List<Row> left = rows.stream().filter(shown).toList();
        return new TrialView(title, olderDigest, tried, changed, left, withheld + rows.size() - left.size(), unsaid);
    }

    private static Row row(Trial.Row row) {
        return new Row(
                row.stored().title(),
                row.stored().href(),
                row.before().text(),
                row.after().text(),
                grades(row.gradesBefore()),
                grades(row.gradesAfter()),
                row.notCarried().stream()
                        .map(lost -> new Lost(lost.what(), lost.why()))
                        .toList());
    }

    private static String grades(Map<String, Optional<String>> grades) {
        return grades.values().stream()
                .map(grade -> grade.orElse("–"))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    /** Returns the first eight characters of the older revision's digest. */
    public String olderShort() {
        return olderDigest.substring("sha256:".length(), "sha256:".length() + 8);
    }

    /** Returns the rows that a page lists; it says how many there are. */
    public List<Row> listed() {
        return rows.subList(0, Math.min(LISTED, rows.size()));
    }

    /** Says whether more come to something else than are listed. */
    public boolean isCut() {
        return rows.size() > LISTED;
    }

    /** Says whether an answer would be lost. */
    public boolean loses() {
        return rows.stream().anyMatch(row -> !row.lost().isEmpty());
    }
}
