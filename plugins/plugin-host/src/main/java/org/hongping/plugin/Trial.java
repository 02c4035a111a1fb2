package org.hongping.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;

/**
 * What stored evaluations would come to under another revision (试算比对). Nothing that is stored changes.
 *
 * @param older the revision they were scored by
 * @param newer the revision on trial
 * @param tried how many were scored
 * @param changed those that come to something else
 * @param unsaid inputs the newer revision asks of its subject and none of the evaluations has
 */
public record Trial(
        RubricRevision older, RubricRevision newer, int tried, List<Row> changed, List<Declaration> unsaid) {
    /** What is known of the subject, in a sheet. */
    static final String INPUT = "input";

    /** Copies the lists. */
    public Trial {
        changed = List.copyOf(changed);
        unsaid = List.copyOf(unsaid);
    }

    /**
     * A stored evaluation.
     *
     * @param title whose, for people
     * @param href its page
     * @param sheet the score sheet as it was given
     */
    public record Stored(String title, String href, Value.Fields sheet) {}

    /**
     * An evaluation that comes to something else.
     *
     * @param stored which
     * @param before points so far under the older revision
     * @param after points so far under the newer
     * @param gradesBefore grade per grading under the older revision; empty where there is none
     * @param gradesAfter the same under the newer
     * @param notCarried answers the newer revision does not take
     */
    public record Row(
            Stored stored,
            Exact before,
            Exact after,
            Map<String, Optional<String>> gradesBefore,
            Map<String, Optional<String>> gradesAfter,
            List<Rescoring.NotCarried> notCarried) {
        /** Copies the lists. */
        public Row {
            gradesBefore = Map.copyOf(gradesBefore);
            gradesAfter = Map.copyOf(gradesAfter);
            notCarried = List.copyOf(notCarried);
        }
    }

    /** Says how many come to something else; empty if none does. */
    Optional<Finding> finding() {
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        Optional.empty(),
                        "trial.changed",
                        newer.id().text(),
                        Integer.toString(tried),
                        Integer.toString(changed.size())));
    }

    /** Scores stored evaluations under both. */
    public static Trial of(RubricRevision older, RubricRevision newer, List<Stored> evaluations) {
        List<Row> changed = new ArrayList<>();
        Rescorer rescorer = new Rescorer(older, newer);
        for (Stored stored : evaluations) {
            Result before = older.score(stored.sheet());
            Rescoring rescoring = rescorer.rescored(stored.sheet());
            if (differs(before, rescoring)) {
                changed.add(row(stored, before, rescoring));
            }
        }
        return new Trial(older, newer, evaluations.size(), changed, unsaid(newer, evaluations));
    }

    private static List<Declaration> unsaid(RubricRevision newer, List<Stored> evaluations) {
        return evaluations.isEmpty()
                ? List.of()
                : newer.rubric().inputs().stream()
                        .filter(declared -> evaluations.stream().noneMatch(stored -> says(stored, declared.id())))
                        .toList();
    }

    private static boolean says(Stored stored, String input) {
        return stored.sheet().fields().get(INPUT) instanceof Value.Fields said
                && said.fields().containsKey(input);
    }

    private static boolean differs(Result before, Rescoring rescoring) {
        Result after = rescoring.result();
        return !rescoring.notCarried().isEmpty()
                || !before.partialTotal().equals(after.partialTotal())
                || !before.total().equals(after.total())
                || !before.eligible().equals(after.eligible())
                || !before.grades().equals(after.grades());
    }

    private static Row row(Stored stored, Result before, Rescoring rescoring) {
        Result after = rescoring.result();
        return new Row(
                stored,
                before.partialTotal(),
                after.partialTotal(),
                before.grades(),
                after.grades(),
                rescoring.notCarried());
    }
}
