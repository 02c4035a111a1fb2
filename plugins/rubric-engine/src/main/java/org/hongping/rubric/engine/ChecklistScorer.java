package org.hongping.rubric.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Check;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** The sum of the ticked checks' points, cut at the maximum. */
final class ChecklistScorer implements RuleScorer {
    private static final String CHECKS = "checks";
    private static final Set<String> KEYS = Set.of(CHECKS);

    private final CheckIndex checks;
    private final Exact[] worth;
    private final Exact max;
    private final KeptVerdicts kept;

    ChecklistScorer(Checklist rule, Exact max) {
        this.checks = new CheckIndex(rule.checks());
        this.worth = rule.checks().stream().map(ChecklistScorer::worth).toArray(Exact[]::new);
        this.max = max;
        this.kept = new KeptVerdicts(checks.ways(), bits -> verdict(checks.ticked(bits)));
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
        Optional<Ticks> ticks = answer.ticks(CHECKS, checks);
        return ticks.isEmpty() ? answer.refused() : verdict(ticks.get());
    }

    @Override
    public @Nullable Verdict known(Map<String, Value> answer) {
        @Nullable Value ticked = answer.size() == 1 ? answer.get(CHECKS) : null;
        return ticked == null ? null : kept.of(checks.bits(ticked));
    }

    private Verdict verdict(Ticks ticks) {
        Exact sum = Exact.ZERO;
        for (int i = 0; i < worth.length; i++) {
            sum = ticks.holds(i) ? sum.plus(worth[i]) : sum;
        }
        return Capped.verdict(sum, max, new Ticked(ticks, sum));
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
