package org.hongping.rubric.engine;

import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;

/** Points as the assessor gives them. */
final class JudgementScorer implements RuleScorer {
    private static final Set<String> KEYS = Set.of(Answer.POINTS);

    private final Exact max;
    private final Optional<Exact> step;

    JudgementScorer(Judgement rule, Exact max) {
        this.max = max;
        this.step = rule.step().map(Exact::of);
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public boolean takesPoints(Answer answer) {
        return true;
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        Optional<Exact> points = answer.points(Exact.ZERO, max);
        if (points.isEmpty()) {
            return answer.refused();
        }
        if (step.isPresent() && !points.get().isMultipleOf(step.get())) {
            answer.refuse(
                    "step", Answer.POINTS, points.get().plain(), step.get().plain());
            return answer.refused();
        }
        return Verdict.awarded(points.get(), new Judged(points.get(), max));
    }

    private record Judged(Exact points, Exact max) implements Step {
        @Override
        public Message message() {
            return Message.of("trace.judged", points.text(), max.plain());
        }
    }
}
