package org.hongping.plugin.skeleton;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Message;
import org.hongping.rubric.engine.GateOutcome;
import org.hongping.rubric.engine.Result;

/** Cases of the gates: each passed and not passed while all others are passed. */
final class GateCases {
    private static final int MANY = 8;

    private final Trial trial;
    private final List<Sheet> whole;
    private final Sheet passed;

    /** @param circumstances a sheet that answers no gate yet */
    GateCases(Trial trial, Sheet circumstances, List<Sheet> whole) {
        this.trial = trial;
        this.whole = List.copyOf(whole);
        Sheet sheet = circumstances;
        for (Gate gate : trial.rubric().gates()) {
            sheet = passing(sheet, gate);
        }
        this.passed = sheet;
    }

    /** Returns a sheet on which every gate is passed that can be. */
    Sheet passed() {
        return passed;
    }

    private Sheet passing(Sheet sheet, Gate gate) {
        long before = passedGates(sheet);
        return trials(gate).on(sheet).stream()
                .map(GateTrials.Said::sheet)
                .filter(said -> isPassed(trial.score(said), gate).equals(Optional.of(true)))
                .filter(said -> passedGates(said) > before)
                .findFirst()
                .orElse(sheet);
    }

    private long passedGates(Sheet sheet) {
        return trial.score(sheet).gates().stream()
                .filter(gate -> gate.passed().equals(Optional.of(true)))
                .count();
    }

    private GateTrials trials(Gate gate) {
        return new GateTrials(trial, gate, whole);
    }

    private static Optional<Boolean> isPassed(Result result, Gate gate) {
        return result.gates().stream()
                .filter(outcome -> outcome.id().equals(gate.id()))
                .findFirst()
                .flatMap(GateOutcome::passed);
    }

    List<SkeletonCase> cases() {
        return trial.rubric().gates().stream()
                .flatMap(gate -> cases(gate).stream())
                .toList();
    }

    /** People's answers and single facts are all shown; of many combinations, one for each outcome. */
    private List<SkeletonCase> cases(Gate gate) {
        List<GateTrials.Said> all = trials(gate).on(passed);
        boolean isMany = all.size() > MANY;
        List<SkeletonCase> cases = new ArrayList<>();
        Set<Optional<Boolean>> seen = new HashSet<>();
        for (GateTrials.Said said : all) {
            boolean isNew = seen.add(isPassed(trial.score(said.sheet()), gate));
            if (isNew || !isMany) {
                cases.add(gateCase(gate, said));
            }
        }
        return cases;
    }

    private SkeletonCase gateCase(Gate gate, GateTrials.Said said) {
        Message why = Message.of(
                "skeleton.why-gate",
                gate.label(),
                gate.when().map(when -> when.text()).orElse(""));
        String clause = Trial.text(gate.source().orElse(trial.rubric().source()));
        List<List<String>> expected = List.of(List.of("gates", gate.id()), List.of("eligible"));
        return new SkeletonCase(
                gate.id(), said.what(), clause, why, said.sheet().value(), expected);
    }
}
