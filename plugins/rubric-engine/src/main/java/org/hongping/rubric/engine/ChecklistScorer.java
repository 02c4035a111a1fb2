package org.hongping.rubric.engine;

import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Check;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;

/** The sum of the ticked checks' points, cut at the maximum. */
final class ChecklistScorer implements RuleScorer {
    private static final Set<String> KEYS = Set.of("checks");

    private final CheckIndex checks;
    private final Exact[] worth;
    private final Exact max;

    ChecklistScorer(Checklist rule, Exact max) {
        this.checks = new CheckIndex(rule.checks());
        this.worth = rule.checks().stream().map(ChecklistScorer::worth).toArray(Exact[]::new);
        this.max = max;
    }

    private static Exact worth(Check check) {
        return Exact.of(check.points()
                .orElseThrow(() -> new IllegalStateException("check " + check.id() + " of a checklist has no points")));
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        Optional<Ticks> ticks = answer.ticks("checks", checks);
        if (ticks.isEmpty()) {
            return answer.refused();
        }
        Exact sum = Exact.ZERO;
        for (int i = 0; i < worth.length; i++) {
            sum = ticks.get().holds(i) ? sum.plus(worth[i]) : sum;
        }
        return Capped.verdict(sum, max, new Ticked(ticks.get(), sum));
    }

    private record Ticked(Ticks ticks, Exact sum) implements Step {
        @Override
        public Message message() {
            return ticks.count() == 0
                    ? Message.of("trace.ticked-none")
                    : Message.of("trace.ticked", Integer.toString(ticks.count()), ticks.labels(), sum.text());
        }
    }
}
