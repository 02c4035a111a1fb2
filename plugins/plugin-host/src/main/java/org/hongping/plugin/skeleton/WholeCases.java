package org.hongping.plugin.skeleton;

import java.util.ArrayList;
import java.util.List;
import org.hongping.rubric.Grading;
import org.hongping.rubric.Message;

/** Cases of the sheet as a whole: full marks, the poorest answers, nothing at all. */
record WholeCases(Trial trial, List<Reached> reached) {
    private static final List<String> TOTAL = List.of("total");

    List<SkeletonCase> cases() {
        List<SkeletonCase> cases = new ArrayList<>();
        for (int i = 0; i < reached.size(); i++) {
            Reached under = reached.get(i);
            Sheet full = under.full(trial.lines());
            Sheet poorest = under.poorest();
            Sheet passed = new GateCases(trial, full, List.of()).passed();
            String number = reached.size() == 1 ? "" : " " + (i + 1);
            cases.add(whole(Message.of("skeleton.full", number), passed, figures()));
            cases.add(whole(Message.of("skeleton.poorest", number), passed.answeredAs(poorest), List.of(TOTAL)));
        }
        List<List<String>> open = List.of(List.of("partialTotal"), List.of("complete"));
        cases.add(whole(Message.of("skeleton.empty"), Sheet.EMPTY, open));
        return cases;
    }

    private List<List<String>> figures() {
        List<List<String>> expected = new ArrayList<>(List.of(TOTAL, List.of("base"), List.of("bonus")));
        for (Grading grading : trial.rubric().gradings()) {
            expected.add(List.of("grades", grading.id()));
        }
        return expected;
    }

    private SkeletonCase whole(Message what, Sheet sheet, List<List<String>> expected) {
        Message why = Message.of("skeleton.why-whole");
        return new SkeletonCase("", what, Trial.text(trial.rubric().source()), why, sheet.value(), expected);
    }
}
