package org.hongping.core.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Rubric;
import org.jdbi.v3.core.Handle;

/**
 * All that is known of one gate of an application, side by side: what departments answered overrides nothing by itself.
 *
 * @param gate the gate
 * @param answers what departments were asked about it and answered, the earliest letter first
 * @param settled what the organiser settled last; empty if nothing was
 */
public record GateCase(Gate gate, List<DepartmentAnswer> answers, Optional<GateSettlement> settled) {
    /** Copies the answers. */
    public GateCase {
        answers = List.copyOf(answers);
    }

    /** Says whether people answer it; the others follow from facts. */
    public boolean isSettleable() {
        return gate.when().isEmpty();
    }

    /** Says whether a department says a bar stands and another that none does. */
    public boolean isContradictory() {
        return said(BarFinding.BAR) && said(BarFinding.NO_BAR);
    }

    /** Says whether it was settled when a letter had been answered that was taken back since. */
    public boolean isSettledOnWithdrawn() {
        return settled.filter(
                        settlement -> answers.stream().anyMatch(answer -> answer.wasLostAfter(settlement.settledAt())))
                .isPresent();
    }

    private boolean said(BarFinding finding) {
        return answers.stream()
                .filter(DepartmentAnswer::isCounting)
                .anyMatch(answer -> answer.finding().equals(Optional.of(finding)));
    }

    /** Returns every gate of a rubric with what is known of it. */
    static List<GateCase> of(Handle handle, ApplicationId id, Rubric rubric) {
        GateDao dao = handle.attach(GateDao.class);
        List<DepartmentAnswer> answers = dao.answers(id);
        Map<String, GateSettlement> settled = latest(dao.settlements(id));
        List<GateCase> cases = new ArrayList<>();
        for (Gate gate : rubric.gates()) {
            cases.add(new GateCase(
                    gate,
                    answers.stream()
                            .filter(answer -> answer.gate().equals(Optional.of(gate.id())))
                            .toList(),
                    Optional.ofNullable(settled.get(gate.id())).filter(GateSettlement::isSettled)));
        }
        return cases;
    }

    /** Returns what departments were asked beside the gates. */
    static List<DepartmentAnswer> others(Handle handle, ApplicationId id) {
        return handle.attach(GateDao.class).answers(id).stream()
                .filter(answer -> answer.gate().isEmpty())
                .toList();
    }

    static Map<String, GateSettlement> latest(List<GateSettlement> all) {
        Map<String, GateSettlement> latest = new LinkedHashMap<>();
        all.forEach(settlement -> latest.put(settlement.gate(), settlement));
        return latest;
    }
}
