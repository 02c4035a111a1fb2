package org.hongping.rubric.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.expression.Reach;

/** What is decided of a sheet as a whole, in the order of the model: deductions, floor and cap, gates, grades, rounding. */
final class WholeScorer {
    private final RootScorer root;
    private final DeductionBoard deductions;
    private final GateBoard gates;
    private final GradingBoard gradings;

    WholeScorer(Rubric rubric, ExpressionBook book, RootScorer root) {
        this.root = root;
        this.deductions = new DeductionBoard(rubric.deductions());
        this.gates = new GateBoard(rubric.gates().stream()
                .map(gate -> new GateScorer(gate, book.condition(gate.when(), Reach.TOTALS)))
                .toList());
        this.gradings = new GradingBoard(rubric.gradings().stream()
                .map(grading -> new GradingBoard.Ladder(
                        grading.id(),
                        grading.seesRounded(),
                        grading.grades().stream()
                                .map(grade ->
                                        new GradingBoard.Rung(grade.id(), book.condition(grade.when(), Reach.TOTALS)))
                                .toList()))
                .toList());
    }

    /**
     * What a sheet came to as a whole.
     *
     * @param complete whether nothing is open and no problem holds the total
     * @param raw total before floor, cap and gates; empty while it is open
     * @param total the total as it is published
     * @param partial the total as if open lines gave nothing and no gate held
     */
    record Outcome(
            boolean complete,
            Optional<Exact> raw,
            Optional<Exact> total,
            Exact partial,
            List<Incident> incidents,
            List<GateOutcome> gates,
            Map<String, Optional<String>> grades) {}

    /** Decides; {@link Gate}s see the total before them, grades the one after. */
    Outcome score(ScoreSheet sheet, Hearing hearing, RootScorer.Standing standing, List<Problem> problems) {
        List<Incident> incidents = deductions.score(sheet, hearing, problems);
        Exact raw = standing.base().plus(standing.bonus()).minus(DeductionBoard.sum(incidents));
        Exact bounded = root.total(raw, standing);
        boolean settled = !standing.open() && standing.hasTotal();
        hearing.settle(totals(standing, settled && problems.isEmpty() ? Optional.of(bounded) : Optional.empty()));
        List<GateOutcome> outcomes = gates.score(sheet, hearing, problems);
        boolean complete = !standing.open() && problems.isEmpty();
        Optional<Exact> counts = complete && standing.hasTotal() ? Optional.of(bounded) : Optional.empty();
        Optional<Exact> left = counts.flatMap(total -> GateBoard.left(total, outcomes));
        Map<String, Optional<String>> grades =
                gradings.of(totals(standing, left), totals(standing, left.map(root::rounded)), hearing);
        return new Outcome(
                complete,
                counts.map(total -> raw),
                left.map(root::rounded),
                root.rounded(bounded),
                incidents,
                outcomes,
                grades);
    }

    Map<String, Optional<String>> gradesAt(Hearing hearing, RootScorer.Standing standing, Exact total) {
        return gradings.of(
                totals(standing, Optional.of(total)), totals(standing, Optional.of(root.rounded(total))), hearing);
    }

    private static Totals totals(RootScorer.Standing standing, Optional<Exact> total) {
        return standing.open()
                ? Totals.UNKNOWN
                : new Totals(total, Optional.of(standing.base()), Optional.of(standing.bonus()));
    }
}
