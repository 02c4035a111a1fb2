package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hongping.rubric.Composite;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** Points of several parts together, cut at the maximum. */
final class CompositeScorer implements RuleScorer {
    private static final String PARTS = "parts";
    private static final Set<String> KEYS = Set.of(PARTS);
    private static final Set<String> REASON = Set.of(Answer.REASON);

    private final List<CompiledPart> parts;
    private final Set<String> ids;
    private final Composite.Combine combine;
    private final Exact max;

    CompositeScorer(List<CompiledPart> parts, Composite.Combine combine, Exact max) {
        this.parts = List.copyOf(parts);
        this.ids = parts.stream().map(CompiledPart::id).collect(Collectors.toUnmodifiableSet());
        this.combine = combine;
        this.max = max;
    }

    /** A part whose rule is compiled. */
    record CompiledPart(String id, String label, RuleScorer rule) {}

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public boolean yields(Hearing hearing) {
        return parts.stream().anyMatch(part -> part.rule().yields(hearing));
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        Optional<Answer> given = answer.within(PARTS);
        if (given.isEmpty()) {
            return answer.refused();
        }
        refuseUnknown(given.get());
        Tally tally = new Tally();
        for (CompiledPart part : parts) {
            tally.take(part, given.get(), hearing);
        }
        return answer.isRefused() ? answer.refused() : tally.verdict();
    }

    private void refuseUnknown(Answer given) {
        if (!ids.containsAll(given.keys())) {
            new TreeSet<>(given.keys())
                    .stream()
                            .filter(id -> !ids.contains(id))
                            .forEach(id -> given.refuse("unknown-part", id, String.join(", ", new TreeSet<>(ids))));
        }
    }

    /** Parts as they are taken together. */
    private final class Tally {
        private final List<Step> steps = new ArrayList<>();
        private final List<String> open = new ArrayList<>();
        private Exact sum = Exact.ZERO;
        private Optional<Exact> best = Optional.empty();

        void take(CompiledPart part, Answer given, Hearing hearing) {
            if (given.has(part.id())) {
                Optional<Answer> inner = given.within(part.id());
                if (inner.isPresent()) {
                    take(part, judged(part.rule(), inner.get(), hearing));
                }
            } else if (part.rule().answersItself()) {
                take(part, part.rule().score(Answer.of(Value.noFields(), ""), hearing));
            } else {
                open.add(part.label());
            }
        }

        private Verdict judged(RuleScorer rule, Answer given, Hearing hearing) {
            @Nullable Verdict known = rule.known(given.fields());
            if (known != null) {
                return known;
            }
            given.allowOnly(rule.keys(), REASON);
            given.reason(false);
            return rule.score(given, hearing);
        }

        private void take(CompiledPart part, Verdict verdict) {
            if (verdict instanceof Verdict.Awarded awarded) {
                steps.addAll(awarded.steps());
                sum = sum.plus(awarded.points());
                best = Optional.of(best.map(awarded.points()::max).orElse(awarded.points()));
            } else {
                open.add(part.label());
            }
        }

        Verdict verdict() {
            boolean isOpen = combine == Composite.Combine.SUM ? !open.isEmpty() : best.isEmpty();
            if (isOpen) {
                steps.add(Step.saying("parts-open", String.join("、", open)));
                return new Verdict.Open(steps, false);
            }
            Exact points = combine == Composite.Combine.SUM ? sum : best.orElse(sum);
            steps.add(new Together(combine, points, max));
            return new Verdict.Awarded(points.min(max), Optional.empty(), steps);
        }
    }

    private record Together(Composite.Combine combine, Exact points, Exact max) implements Step {
        @Override
        public Message message() {
            String key = combine == Composite.Combine.SUM ? "trace.parts-sum" : "trace.parts-best";
            return points.compareTo(max) > 0
                    ? Message.of(key + "-capped", points.text(), max.text())
                    : Message.of(key, points.text());
        }
    }
}
