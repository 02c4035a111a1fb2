package org.hongping.rubric.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** Points of the highest tier that a count reaches. */
final class CountTiersScorer implements RuleScorer {
    private static final String CHECKS = "checks";
    private static final String COUNT = "count";
    private static final String CONDITIONS = "conditions";
    /** A bare count has no bound of its own; this is more than anybody can hold events. */
    private static final Exact MOST = Exact.of(999_999);

    private final CheckIndex checks;
    private final CheckIndex conditions;
    private final Ladder ladder;
    private final Set<String> keys;
    private final KeptVerdicts ofTicks;

    CountTiersScorer(CountTiers rule) {
        this.checks = new CheckIndex(rule.checks());
        this.conditions = new CheckIndex(rule.conditions());
        this.ladder = new Ladder(rule.tiers(), conditions);
        this.keys = keys(rule);
        this.ofTicks =
                new KeptVerdicts(checks.isEmpty() ? 0 : checks.ways(), bits -> verdict(ticked(checks.ticked(bits))));
    }

    private static Set<String> keys(CountTiers rule) {
        Set<String> keys = new TreeSet<>(Set.of(COUNT));
        if (!rule.checks().isEmpty()) {
            keys.add(CHECKS);
        }
        if (!rule.conditions().isEmpty()) {
            keys.add(CONDITIONS);
        }
        return Set.copyOf(keys);
    }

    @Override
    public Set<String> keys() {
        return keys;
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        Optional<Counted> counted = read(answer);
        return counted.isEmpty() ? answer.refused() : verdict(counted.get());
    }

    @Override
    public @Nullable Verdict known(Map<String, Value> answer) {
        @Nullable Value ticked = answer.size() == 1 ? answer.get(CHECKS) : null;
        return ticked == null ? null : ofTicks.of(checks.bits(ticked));
    }

    private Counted ticked(Ticks ticks) {
        return new Counted(Optional.of(ticks), ticks.count(), conditions.none());
    }

    private Verdict verdict(Counted counted) {
        Ladder.Rung rung = ladder.reached(counted.count(), counted.conditions());
        Step reached = new Reached(counted, rung);
        Explanation how = counted.conditions().count() > 0
                ? new Explanation.Several(List.of(new Conditions(counted.conditions()), reached))
                : reached;
        return new Verdict.Awarded(rung.points(), rung.chosen(), how);
    }

    /** Reads what is counted and which conditions hold; notes faults. */
    Optional<Counted> read(Answer answer) {
        Ticks met = answer.has(CONDITIONS)
                ? answer.ticks(CONDITIONS, conditions).orElse(conditions.none())
                : conditions.none();
        if (checks.isEmpty() || (answer.has(COUNT) && !answer.has(CHECKS))) {
            Exact most = checks.isEmpty() ? MOST : Exact.of(checks.size());
            return answer.count(COUNT, most)
                    .map(count ->
                            new Counted(Optional.empty(), count.toDecimal(0).intValue(), met));
        }
        if (answer.has(COUNT)) {
            answer.refuse("both", CHECKS, COUNT);
            return Optional.empty();
        }
        return answer.ticks(CHECKS, checks).map(ticks -> new Counted(Optional.of(ticks), ticks.count(), met));
    }

    /** Reads an answer as far as it goes; silence counts nothing, an answer with faults cannot be counted. */
    Optional<Counted> counted(Optional<Value> said) {
        if (said.isEmpty()) {
            return Optional.of(new Counted(Optional.empty(), 0, conditions.none()));
        }
        if (!(said.get() instanceof Value.Fields fields)) {
            return Optional.empty();
        }
        Answer answer = Answer.of(fields, "");
        return read(answer).filter(counted -> !answer.isRefused());
    }

    Ladder ladder() {
        return ladder;
    }

    /** Returns the most that can be counted. */
    int most() {
        return checks.isEmpty() ? Integer.MAX_VALUE : checks.size();
    }

    /** What an answer counts. */
    record Counted(Optional<Ticks> ticks, int count, Ticks conditions) {}

    private record Conditions(Ticks met) implements Step {
        @Override
        public Message message() {
            return Message.of("trace.conditions", met.labels());
        }
    }

    private record Reached(Counted counted, Ladder.Rung rung) implements Step {
        @Override
        public Message message() {
            String number = Integer.toString(counted.count());
            String what = counted.ticks().map(Ticks::labels).orElse("");
            String how = (counted.ticks().isPresent() ? "ticks" : "count")
                    + (rung.tier().isPresent() ? "-tier" : "-no-tier");
            return counted.count() == 0
                    ? Message.of("trace.ticks-none")
                    : Message.of(
                            "trace." + how,
                            number,
                            what,
                            rung.chosen().orElse("0"),
                            rung.points().text());
        }
    }
}
