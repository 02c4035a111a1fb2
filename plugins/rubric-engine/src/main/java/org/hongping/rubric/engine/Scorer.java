package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.exact.Exact;

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
    private final Optional<SurveyReader> survey;
    private final RootScorer root;
    private final RowIndex rows;
    private final WholeScorer whole;

    private Scorer(Rubric rubric, String rubricDigest, Map<String, String> interpretations, ExpressionBook book) {
        TreeCompiler tree = new TreeCompiler(rubric, book);
        this.rubric = rubric;
        this.rubricDigest = rubricDigest;
        this.interpretations = Collections.unmodifiableMap(new TreeMap<>(interpretations));
        this.checks = new SheetChecks(rubric, tree.keys(), interpretations);
        this.members = new MemberChecks(rubric.assessors());
        this.survey = rubric.survey().map(plan -> new SurveyReader(plan, tree.surveyed()));
        this.root = tree.root();
        this.rows = tree.rows();
        this.whole = new WholeScorer(rubric, book, root);
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
        ExpressionBook book = new ExpressionBook(resolved);
        List<Problem> lacking = Support.lacking(resolved, book);
        if (!lacking.isEmpty()) {
            throw new UnsupportedRubric(resolved.id(), lacking);
        }
        return new Scorer(resolved, rubricDigest, interpretationsInForce, book);
    }

    /** Scores a sheet as it was read; what could not be read is among the result's problems and holds the total. */
    public Result score(ReadSheet read) {
        return score(read.sheet(), read.problems());
    }

    /** Scores a sheet. */
    public Result score(ScoreSheet sheet) {
        return score(sheet, List.of());
    }

    /** Returns the most a total can be, everything applying. */
    public Exact most() {
        return root.most();
    }

    /** Returns the grades a sheet would have if its total were this, everything else as it is. */
    public Map<String, Optional<String>> gradesAt(ScoreSheet sheet, Exact total) {
        List<Problem> ignored = new ArrayList<>();
        Hearing hearing = hearing(checks.check(sheet, ignored), ignored);
        RootScorer.Standing standing = root.score(hearing);
        return whole.gradesAt(hearing, standing, total);
    }

    private Hearing hearing(CheckedSheet checked, List<Problem> problems) {
        ScoreSheet sheet = checked.sheet();
        SurveyFigures figures = survey.flatMap(reader -> sheet.survey().map(said -> reader.read(said, problems)))
                .orElse(SurveyFigures.NONE);
        List<MemberSheet> heard = members.heard(sheet.sheets(), problems);
        return new Hearing(checked, heard, figures, rows);
    }

    private Result score(ScoreSheet sheet, List<Problem> unread) {
        List<Problem> problems = new ArrayList<>(unread);
        Hearing hearing = hearing(checks.check(sheet, problems), problems);
        RootScorer.Standing standing = root.score(hearing);
        WholeScorer.Outcome outcome = whole.score(sheet, hearing, standing, problems);
        problems.addAll(
                rows.isEmpty() || hearing.problems().isEmpty()
                        ? hearing.problems()
                        : inOrder(standing, hearing.problems()));
        return result(standing, outcome, problems);
    }

    /** Expressions look at rows out of turn and may look twice. */
    private static List<Problem> inOrder(RootScorer.Standing standing, List<Problem> problems) {
        List<String> order = standing.rows().stream().flatMap(Scorer::codes).toList();
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(
                        problem -> problem.code().map(order::indexOf).orElse(-1)))
                .toList();
    }

    private static Stream<String> codes(NodeScore node) {
        return node instanceof GroupScore group
                ? Stream.concat(
                        Stream.of(group.code()), group.children().stream().flatMap(Scorer::codes))
                : Stream.of(node.code());
    }

    private Result result(RootScorer.Standing standing, WholeScorer.Outcome outcome, List<Problem> problems) {
        return new Result(
                rubric.id().text(),
                rubric.edition(),
                rubricDigest,
                ENGINE,
                interpretations,
                GateBoard.eligible(outcome.gates()),
                outcome.complete(),
                standing.base(),
                standing.bonus(),
                DeductionBoard.sum(outcome.incidents()),
                outcome.raw(),
                outcome.total(),
                outcome.partial(),
                outcome.grades(),
                outcome.incidents(),
                outcome.gates(),
                standing.rows(),
                standing.open() ? missing(standing.rows()) : List.of(),
                problems);
    }

    /** A group that waits for something else than its rows names itself. */
    private static List<String> missing(List<NodeScore> rows) {
        List<String> missing = new ArrayList<>();
        rows.forEach(row -> collectMissing(row, missing));
        return missing;
    }

    private static void collectMissing(NodeScore row, List<String> missing) {
        if (row instanceof GroupScore group) {
            group.children().forEach(child -> collectMissing(child, missing));
            boolean waits = group.state() == State.MISSING
                    && group.children().stream()
                            .noneMatch(child -> child.state().isOpen())
                    && !group.trace().steps().isEmpty()
                    && group.trace().steps().stream().anyMatch(Lacking.class::isInstance);
            if (waits) {
                missing.add(group.code());
            }
        } else if (row.state() == State.MISSING || row.state() == State.UNDETERMINED) {
            missing.add(row.code());
        }
    }
}
