package org.hongping.plugin.skeleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;

/** Cases of the lines: every edge of every rule, under circumstances in which the line is there. */
final class LineCases {
    private final Trial trial;
    private final List<Reached> reached;

    private LineCases(Trial trial, List<Reached> reached) {
        this.trial = trial;
        this.reached = reached;
    }

    static List<SkeletonCase> of(Trial trial, List<Reached> reached) {
        LineCases lines = new LineCases(trial, reached);
        return trial.lines().stream().flatMap(line -> lines.of(line).stream()).toList();
    }

    private List<SkeletonCase> of(Criterion line) {
        Sheet around = around(line);
        String clause = trial.clause(line.code());
        Message why = Message.of(
                "skeleton.why-line",
                line.label(),
                line.max().toPlainString(),
                line.rule().match(new RuleFigures()));
        List<SkeletonCase> cases = new ArrayList<>();
        for (Edge edge : trial.edges(line)) {
            List<List<String>> expected = edge.refused()
                    ? List.of(List.of("states", line.code()), List.of("problems"))
                    : List.of(List.of("points", line.code()));
            Sheet sheet = trial.answered(around, line, edge);
            cases.add(new SkeletonCase(line.code(), edge.what(), clause, why, sheet.value(), expected));
        }
        return cases;
    }

    /** Alone under some circumstances if it is there then, else beside the best answers of all others. */
    private Sheet around(Criterion line) {
        Optional<Reached> under =
                reached.stream().filter(some -> some.holds(line)).findFirst();
        return under.map(some -> isThere(some.circumstances(), line) ? some.circumstances() : some.full(trial.lines()))
                .orElse(reached.get(0).circumstances());
    }

    private boolean isThere(Sheet sheet, Criterion line) {
        return trial.edges(line).stream()
                .anyMatch(edge -> trial.score(trial.answered(sheet, line, edge))
                        .line(line.code())
                        .flatMap(score -> score.points())
                        .isPresent());
    }
}
