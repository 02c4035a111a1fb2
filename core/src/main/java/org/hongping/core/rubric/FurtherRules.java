package org.hongping.core.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.web.Points;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Grading;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Source;

/**
 * What a sheet says beside its lines.
 *
 * @param gates what bars or refuses (不得参评情形)
 * @param deductions its negative list (负面清单)
 * @param gradings stars or grades, each with the names it may confer
 */
public record FurtherRules(List<Bar> gates, List<Minus> deductions, List<Grades> gradings) {
    /** Copies the lists. */
    public FurtherRules {
        gates = List.copyOf(gates);
        deductions = List.copyOf(deductions);
        gradings = List.copyOf(gradings);
    }

    /**
     * A gate.
     *
     * @param label short name
     * @param effect what it does when it holds
     * @param checks situations that may be ticked, in one line; blank for none
     * @param clause where it stands in the scheme
     */
    public record Bar(String label, Message effect, String checks, Optional<String> clause) {}

    /**
     * A deduction.
     *
     * @param label short name
     * @param points what an incident takes, decimal text
     * @param clause where it stands in the scheme
     */
    public record Minus(String label, String points, Optional<String> clause) {}

    /**
     * A grading.
     *
     * @param label short name
     * @param grades the names it may confer, in the order they are tried
     */
    public record Grades(String label, List<String> grades) {
        /** Copies the names. */
        public Grades {
            grades = List.copyOf(grades);
        }
    }

    static FurtherRules of(Rubric rubric, Wording wording) {
        return new FurtherRules(
                rubric.gates().stream().map(gate -> bar(gate, wording)).toList(),
                rubric.deductions().stream()
                        .map(item -> new Minus(
                                wording.of(item.id(), item.label()),
                                figure(item.from(), item.to()),
                                item.source().map(FurtherRules::place)))
                        .toList(),
                rubric.gradings().stream()
                        .map(grading -> grades(grading, wording))
                        .toList());
    }

    private static Bar bar(Gate gate, Wording wording) {
        return new Bar(
                wording.of("gate." + gate.id(), gate.label()),
                new Message("rubric.gate." + gate.effect().name(), List.of()),
                gate.checks().stream()
                        .map(check -> wording.of("gate." + gate.id() + "." + check.id(), check.label()))
                        .collect(Collectors.joining(" / ")),
                gate.source().map(FurtherRules::place));
    }

    private static Grades grades(Grading grading, Wording wording) {
        return new Grades(
                wording.of(grading.id(), grading.label()),
                grading.grades().stream()
                        .map(grade -> wording.of(grading.id() + "." + grade.id(), grade.label()))
                        .toList());
    }

    private static String figure(BigDecimal from, BigDecimal to) {
        return from.compareTo(to) == 0 ? Points.text(from) : Points.text(from) + "–" + Points.text(to);
    }

    private static String place(Source source) {
        return source.document() + " " + source.clause();
    }

    /** Says whether there is nothing beside the lines. */
    public boolean isEmpty() {
        return gates.isEmpty() && deductions.isEmpty() && gradings.isEmpty();
    }
}
