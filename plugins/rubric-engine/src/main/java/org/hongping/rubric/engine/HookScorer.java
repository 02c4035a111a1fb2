package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.exact.Figures;

/** Points that a hook has come to before; without them the line is undetermined. */
record HookScorer(String hook, Exact max) implements RuleScorer {
    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public boolean answersItself() {
        return true;
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        Optional<HookValue> value = hearing.hook(hook);
        if (value.isEmpty()) {
            return Verdict.undetermined(List.of(Message.of("expression.lacks-hook", hook)));
        }
        if (Figures.isMonstrous(value.get().points())) {
            return outOfRange(
                    Shown.of(new org.hongping.rubric.Value.Figure(value.get().points())));
        }
        Exact points = Exact.of(value.get().points());
        return points.signum() < 0 || points.compareTo(max) > 0
                ? outOfRange(points.plain())
                : Verdict.awarded(points, Step.saying("hook", value.get().words(), points.text()));
    }

    private Verdict outOfRange(String points) {
        return new Verdict.Refused(List.of(Message.of("answer.hook-out-of-range", hook, points, max.plain())));
    }
}
