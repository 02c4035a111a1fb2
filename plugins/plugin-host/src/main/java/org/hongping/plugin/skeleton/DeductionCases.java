package org.hongping.plugin.skeleton;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** Cases of the negative list: both ends of every range, just outside of it, the yearly cap reached and passed. */
final class DeductionCases {
    /** A cap that takes more of them is left to people, and named as a gap. */
    private static final int MOST_INCIDENTS = 100;

    private final Trial trial;
    private final Sheet circumstances;
    private final List<SkeletonCase> cases = new ArrayList<>();

    private DeductionCases(Trial trial, Sheet circumstances) {
        this.trial = trial;
        this.circumstances = circumstances;
    }

    static List<SkeletonCase> of(Trial trial, Sheet circumstances) {
        DeductionCases deductions = new DeductionCases(trial, circumstances);
        trial.rubric().deductions().forEach(deductions::add);
        return deductions.cases;
    }

    private void add(Deduction item) {
        one(item, item.from(), false);
        if (item.from().compareTo(item.to()) < 0) {
            one(item, item.to(), false);
        }
        one(item, item.to().add(EdgeAnswers.HUNDREDTH), true);
        item.yearlyCap().filter(cap -> item.to().signum() > 0).ifPresent(cap -> {
            BigDecimal reached = cap.divide(item.to(), 0, RoundingMode.CEILING);
            if (reached.compareTo(BigDecimal.valueOf(MOST_INCIDENTS)) <= 0) {
                add(item, reached.intValue(), Message.of("skeleton.cap-reached", item.label()));
                add(item, reached.intValue() + 1, Message.of("skeleton.cap-passed", item.label()));
            }
        });
    }

    private void one(Deduction item, BigDecimal points, boolean refused) {
        Message what = Message.of(refused ? "skeleton.points-beyond" : "skeleton.points", points.toPlainString());
        add(item, List.of(incident(item, points)), what, refused);
    }

    private void add(Deduction item, int times, Message what) {
        add(item, Collections.nCopies(times, incident(item, item.to())), what, false);
    }

    private static Value incident(Deduction item, BigDecimal points) {
        Value.Fields incident = Shapes.of("item", Value.text(item.id()));
        return Shapes.with(Shapes.with(incident, "points", Shapes.figure(points)), "reason", Value.text("……"));
    }

    private void add(Deduction item, List<Value> incidents, Message what, boolean refused) {
        List<List<String>> expected =
                refused ? List.of(List.of("deductions"), List.of("problems")) : List.of(List.of("deductions"));
        String range = item.from().toPlainString() + "…" + item.to().toPlainString();
        cases.add(new SkeletonCase(
                item.id(),
                what,
                Trial.text(item.source().orElse(trial.rubric().source())),
                Message.of("skeleton.why-deduction", item.label(), range),
                circumstances.withDeductions(incidents).value(),
                expected));
    }
}
