package org.hongping.plugin.skeleton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.State;
import org.hongping.rubric.exact.Exact;

/**
 * What can be reached under one set of circumstances.
 *
 * @param circumstances a sheet without answers
 * @param gains the answers of every line that is there, with the points the engine gives; lowest first
 */
record Reached(Trial trial, Sheet circumstances, Map<String, List<Gain>> gains) {

    /** An answer and what it gives. */
    record Gain(Criterion line, Edge edge, Exact points) {}

    static Reached under(Sheet circumstances, Trial trial) {
        Map<String, List<Gain>> gains = new LinkedHashMap<>();
        Sheet sheet = circumstances;
        for (Criterion line : trial.lines()) {
            List<Gain> own = new ArrayList<>();
            for (Edge edge : trial.edges(line)) {
                points(trial, sheet, line, edge).ifPresent(points -> own.add(new Gain(line, edge, points)));
            }
            own.sort(Comparator.comparing(Gain::points));
            if (!own.isEmpty()) {
                gains.put(line.code(), List.copyOf(own));
                sheet = trial.answered(sheet, line, own.get(own.size() - 1).edge());
            }
        }
        return new Reached(trial, circumstances, gains);
    }

    /** Later lines may apply only where earlier ones are answered well, so what is best so far stays. */
    private static Optional<Exact> points(Trial trial, Sheet sheet, Criterion line, Edge edge) {
        return trial.score(trial.answered(sheet, line, edge))
                .line(line.code())
                .filter(score -> score.state() == State.SCORED)
                .flatMap(LineScore::points);
    }

    boolean holds(Criterion line) {
        return gains.containsKey(line.code());
    }

    /** Returns the sheet with the best answer of each of these lines. */
    Sheet full(List<Criterion> lines) {
        Sheet sheet = circumstances;
        for (Criterion line : lines) {
            List<Gain> own = gains.getOrDefault(line.code(), List.of());
            if (!own.isEmpty()) {
                sheet = trial.answered(sheet, line, own.get(own.size() - 1).edge());
            }
        }
        return sheet;
    }

    /** Returns the sheet with the poorest answer of every line. */
    Sheet poorest() {
        Sheet sheet = circumstances;
        for (List<Gain> own : gains.values()) {
            sheet = trial.answered(sheet, own.get(0).line(), own.get(0).edge());
        }
        return sheet;
    }
}
