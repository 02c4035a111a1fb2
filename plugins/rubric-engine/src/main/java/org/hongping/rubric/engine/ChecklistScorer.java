package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Check;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.Message;

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
    public Verdict score(Answer answer) {
        Optional<Ticks> ticks = answer.ticks("checks", checks);
        if (ticks.isEmpty()) {
            return answer.refused();
        }
        Exact sum = Exact.ZERO;
        for (int i = 0; i < worth.length; i++) {
            sum = ticks.get().holds(i) ? sum.plus(worth[i]) : sum;
        }
        List<Step> steps = new ArrayList<>(2);
        steps.add(new Ticked(ticks.get(), sum));
        return new Verdict.Awarded(Capped.at(max, sum, steps), Optional.empty(), steps);
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
