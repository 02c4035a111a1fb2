package org.hongping.rubric.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.exact.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Points that a hook has come to before; without any, or with impossible ones, a person may put points in their place.
 *
 * @param place key of the outcome in a sheet
 */
record HookScorer(String place, CodeHook rule, Exact max) implements RuleScorer {
    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public boolean answersItself() {
        return true;
    }

    @Override
    public boolean yields(Hearing hearing) {
        return !(outcome(hearing) instanceof Verdict.Awarded);
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        return outcome(hearing);
    }

    private Verdict outcome(Hearing hearing) {
        @Nullable Value said = hearing.hook(place);
        if (said == null) {
            return Verdict.undetermined(List.of(Message.of("expression.lacks-hook", rule.hook())));
        }
        return HookValue.read(said)
                .map(this::judged)
                .orElseGet(() -> refused("hook-shape", rule.hook(), Shown.of(said)));
    }

    private Verdict judged(HookValue value) {
        if (!isOfBundle(value)) {
            return refused("hook-of-another", rule.hook(), value.bundleDigest().orElse(""));
        }
        return value.points()
                .map(points -> judged(points, value.words()))
                .orElseGet(() ->
                        Verdict.undetermined(List.of(Message.of("expression.hook-says", rule.hook(), value.words()))));
    }

    private boolean isOfBundle(HookValue value) {
        Optional<String> of = value.bundleDigest();
        return of.isEmpty() || rule.bundleDigest().isEmpty() || of.equals(rule.bundleDigest());
    }

    private Verdict judged(BigDecimal figure, String words) {
        if (Figures.isMonstrous(figure)) {
            return outOfRange(Shown.of(new Value.Figure(figure)));
        }
        Exact points = Exact.of(figure);
        return points.signum() < 0 || points.compareTo(max) > 0
                ? outOfRange(points.plain())
                : Verdict.awarded(points, Step.saying("hook", words, points.text()));
    }

    private Verdict outOfRange(String points) {
        return refused("hook-out-of-range", rule.hook(), points, max.plain());
    }

    private static Verdict refused(String key, Object... arguments) {
        return new Verdict.Refused(List.of(Message.of("answer." + key, arguments)));
    }
}
