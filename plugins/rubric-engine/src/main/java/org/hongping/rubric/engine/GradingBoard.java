package org.hongping.rubric.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Known;

/** All gradings of a rubric, compiled. */
record GradingBoard(List<Ladder> ladders) {
    GradingBoard {
        ladders = List.copyOf(ladders);
    }

    /** A grading: the first grade whose condition holds. */
    record Ladder(String id, boolean seesRounded, List<Rung> rungs) {
        Ladder {
            rungs = List.copyOf(rungs);
        }
    }

    /** A grade and its condition. */
    record Rung(String id, CompiledExpression when) {}

    /** Returns the grade of each grading; empty where none is reached or the first that might be is undetermined. */
    Map<String, Optional<String>> of(Totals exact, Totals rounded, Hearing hearing) {
        Map<String, Optional<String>> grades = new LinkedHashMap<>();
        for (Ladder ladder : ladders) {
            hearing.settle(ladder.seesRounded() ? rounded : exact);
            grades.put(ladder.id(), grade(ladder, hearing));
        }
        return grades;
    }

    private static Optional<String> grade(Ladder ladder, Hearing hearing) {
        for (Rung rung : ladder.rungs()) {
            Known<Boolean> reached = rung.when().truth(hearing.scope());
            if (reached.value().isEmpty()) {
                return Optional.empty();
            }
            if (reached.value().get()) {
                return Optional.of(rung.id());
            }
        }
        return Optional.empty();
    }
}
