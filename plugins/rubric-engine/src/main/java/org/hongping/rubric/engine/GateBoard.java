package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Gate;
import org.hongping.rubric.exact.Exact;

/** All gates of a rubric, compiled, and what they leave of eligibility and total. */
final class GateBoard {
    /** The input on which every window ends. */
    static final String AS_OF = "asOf";

    private final List<GateScorer> gates;

    GateBoard(List<GateScorer> gates) {
        this.gates = List.copyOf(gates);
    }

    List<GateOutcome> score(ScoreSheet sheet, Hearing hearing, List<Problem> problems) {
        if (gates.isEmpty()) {
            return List.of();
        }
        List<GateOutcome> outcomes = new ArrayList<>(gates.size());
        for (GateScorer gate : gates) {
            outcomes.add(gate.score(Optional.ofNullable(sheet.gates().get(gate.id())), hearing, problems));
        }
        return outcomes;
    }

    /** Returns false if a barring gate holds, empty if one is undecided, else true. */
    static Optional<Boolean> eligible(List<GateOutcome> outcomes) {
        Optional<Boolean> eligible = Optional.of(true);
        for (GateOutcome outcome : outcomes) {
            if (outcome.effect() == Gate.Effect.BAR && outcome.holds()) {
                return Optional.of(false);
            }
            if (outcome.effect() == Gate.Effect.BAR && outcome.isUndetermined()) {
                eligible = Optional.empty();
            }
        }
        return eligible;
    }

    /** Returns what the gates leave of a total. */
    static Optional<Exact> left(Exact total, List<GateOutcome> outcomes) {
        Optional<Exact> left = Optional.of(total);
        for (GateOutcome outcome : outcomes) {
            boolean takesIt = outcome.effect() == Gate.Effect.NO_TOTAL;
            boolean voids = outcome.effect() == Gate.Effect.ZERO;
            if ((takesIt && outcome.holds()) || ((takesIt || voids) && outcome.isUndetermined())) {
                return Optional.empty();
            }
            left = voids && outcome.holds() ? Optional.of(Exact.ZERO) : left;
        }
        return left;
    }
}
