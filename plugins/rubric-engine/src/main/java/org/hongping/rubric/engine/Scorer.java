package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.rubric.Rubric;

/**
 * Scores sheets by one rubric with its interpretations in force. Compiled once; safe for use by many threads; equal
 * sheets give equal results.
 */
public final class Scorer {
    /** Version of the engine, part of what identifies an evaluation. */
    public static final String ENGINE = "1.0.0";

    private final Rubric rubric;
    private final String rubricDigest;
    private final Map<String, String> interpretations;
    private final SheetChecks checks;
    private final MemberChecks members;
    private final GateBoard gates;
    private final RootScorer root;

    private Scorer(Rubric rubric, String rubricDigest, Map<String, String> interpretations) {
        TreeCompiler tree = new TreeCompiler(rubric);
        this.rubric = rubric;
        this.rubricDigest = rubricDigest;
        this.interpretations = Collections.unmodifiableMap(new TreeMap<>(interpretations));
        this.checks = new SheetChecks(rubric, tree.keys(), interpretations);
        this.members = new MemberChecks(rubric.assessors());
        this.gates = new GateBoard(rubric);
        this.root = tree.root();
    }

    /**
     * Compiles a rubric.
     *
     * @param resolved the rubric with its interpretations applied
     * @param rubricDigest digest of the published document
     * @param interpretationsInForce option in force by interpretation id
     * @throws UnsupportedRubric if there is something in it that this engine does not score
     */
    public static Scorer of(Rubric resolved, String rubricDigest, Map<String, String> interpretationsInForce) {
        List<Problem> lacking = Support.lacking(resolved);
        if (!lacking.isEmpty()) {
            throw new UnsupportedRubric(resolved.id(), lacking);
        }
        return new Scorer(resolved, rubricDigest, interpretationsInForce);
    }

    /** Scores a sheet as it was read; what could not be read is among the result's problems and holds the total. */
    public Result score(ReadSheet read) {
        return score(read.sheet(), read.problems());
    }

    /** Scores a sheet. */
    public Result score(ScoreSheet sheet) {
        return score(sheet, List.of());
    }

    private Result score(ScoreSheet sheet, List<Problem> unread) {
        List<Problem> problems = new ArrayList<>(unread);
        checks.check(sheet, problems);
        List<GateOutcome> outcomes = gates.score(sheet, problems);
        Hearing hearing = new Hearing(sheet.answers(), sheet.sheets(), members.heard(sheet.sheets(), problems));
        RootScorer.Standing standing = root.score(hearing);
        boolean complete = !standing.open() && problems.isEmpty();
        problems.addAll(hearing.problems());
        return result(standing, outcomes, complete, problems);
    }

    private Result result(
            RootScorer.Standing standing, List<GateOutcome> outcomes, boolean complete, List<Problem> problems) {
        Exact deductions = Exact.ZERO;
        Exact raw = standing.base().plus(standing.bonus()).minus(deductions);
        Exact total = root.total(raw);
        boolean counts = complete && standing.hasTotal();
        return new Result(
                rubric.id().text(),
                rubric.edition(),
                rubricDigest,
                ENGINE,
                interpretations,
                GateBoard.eligible(outcomes),
                complete,
                standing.base(),
                standing.bonus(),
                deductions,
                counts ? Optional.of(raw) : Optional.empty(),
                counts ? GateBoard.left(total, outcomes) : Optional.empty(),
                total,
                Map.of(),
                outcomes,
                standing.rows(),
                standing.open() ? missing(standing.rows()) : List.of(),
                problems);
    }

    private static List<String> missing(List<NodeScore> rows) {
        return rows.stream()
                .flatMap(NodeScore::lines)
                .filter(line -> line.state() == State.MISSING || line.state() == State.UNDETERMINED)
                .map(LineScore::code)
                .toList();
    }
}
