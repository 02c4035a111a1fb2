package org.hongping.rubric.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Grading;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ScoreSheet;
import org.hongping.rubric.engine.Scorer;
import org.hongping.rubric.exact.Exact;

/** Finds how far the next better grades are by asking for the grade of higher totals. */
record Margins(Rubric rubric, Scorer scorer) {
    private static final Exact HUNDREDTH = Exact.ratio(1, 100);

    List<Margin> of(ScoreSheet sheet, Result now) {
        List<Margin> margins = new ArrayList<>();
        if (now.total().isPresent()) {
            rubric.gradings()
                    .forEach(grading ->
                            margin(grading, sheet, now, now.total().get()).ifPresent(margins::add));
        }
        return margins;
    }

    /** Grades that get worse as the total grows are none of this. */
    private Optional<Margin> margin(Grading grading, ScoreSheet sheet, Result now, Exact total) {
        Exact most = scorer.most();
        int current = place(grading, now.grades().getOrDefault(grading.id(), Optional.empty()));
        if (total.compareTo(most) >= 0 || placeAt(grading, sheet, most) >= current) {
            return Optional.empty();
        }
        Exact below = total;
        Exact reached = most;
        while (reached.minus(below).compareTo(HUNDREDTH) > 0) {
            Exact middle = below.plus(reached).dividedBy(Exact.of(2));
            Exact tried =
                    middle.times(Exact.of(100)).floor().dividedBy(Exact.of(100)).max(below.plus(HUNDREDTH));
            if (placeAt(grading, sheet, tried) < current) {
                reached = tried;
            } else {
                below = tried;
            }
        }
        Grading.Grade grade = grading.grades().get(placeAt(grading, sheet, reached));
        return Optional.of(new Margin(grading.id(), grade.id(), grade.label(), reached, reached.minus(total)));
    }

    private int placeAt(Grading grading, ScoreSheet sheet, Exact total) {
        return place(grading, scorer.gradesAt(sheet, total).getOrDefault(grading.id(), Optional.empty()));
    }

    private static int place(Grading grading, Optional<String> grade) {
        for (int i = 0; i < grading.grades().size(); i++) {
            if (grade.equals(Optional.of(grading.grades().get(i).id()))) {
                return i;
            }
        }
        return grading.grades().size();
    }
}
