package org.hongping.rubric.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Band;
import org.hongping.rubric.Bands;
import org.hongping.rubric.Check;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Composite;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Entries;
import org.hongping.rubric.EntryItem;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Level;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Note;
import org.hongping.rubric.Part;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.Proportion;
import org.hongping.rubric.Rule;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.SurveyMean;
import org.hongping.rubric.Tier;
import org.hongping.rubric.Value;

/**
 * The answers worth trying in place of the one that is given: the smallest steps up, and all there is.
 *
 * @param now the answer as it is, without fields if there is none
 * @param max most points of the line or part
 * @param input inputs of the sheet
 */
record Alternatives(Value.Fields now, BigDecimal max, Map<String, Value> input)
        implements Rule.Cases<List<Value.Fields>> {
    private static final String POINTS = "points";
    private static final String REASON = "reason";
    private static final String CHECKS = "checks";
    private static final String VALUE = "value";
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /** Returns the answer with the reason that stands beside the one it replaces, or one that asks for a reason. */
    static Value.Fields withReason(Value.Fields answer, Value.Fields now, boolean required) {
        Value reason = now.fields().getOrDefault(REASON, Value.text("……"));
        return required || (now.fields().containsKey(REASON) && answer.fields().containsKey(POINTS))
                ? Answers.with(answer, REASON, reason)
                : answer;
    }

    @Override
    public List<Value.Fields> judgement(Judgement rule) {
        return List.of(Answers.of(POINTS, new Value.Figure(max)));
    }

    @Override
    public List<Value.Fields> checklist(Checklist rule) {
        List<String> ticked = Answers.ids(now, CHECKS);
        List<Value.Fields> answers = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Check check : rule.checks()) {
            all.add(check.id());
            if (!ticked.contains(check.id())) {
                answers.add(Answers.ticked(now, CHECKS, Answers.plus(ticked, List.of(check.id()))));
            }
        }
        answers.add(Answers.ticked(now, CHECKS, all));
        return answers;
    }

    @Override
    public List<Value.Fields> countTiers(CountTiers rule) {
        List<Value.Fields> answers = new ArrayList<>();
        List<String> conditions = Answers.ids(now, "conditions");
        for (Tier tier : rule.tiers()) {
            Value.Fields counted = rule.checks().isEmpty() ? counted(tier) : ticked(rule.checks(), tier);
            List<String> met = Answers.plus(conditions, tier.requires().stream().toList());
            answers.add(met.isEmpty() ? counted : Answers.ticked(counted, "conditions", met));
        }
        return answers;
    }

    private Value.Fields counted(Tier tier) {
        return Answers.of("count", new Value.Figure(BigDecimal.valueOf(tier.atLeast())));
    }

    /** What is ticked stays; the first that are not are added. */
    private Value.Fields ticked(List<Check> checks, Tier tier) {
        List<String> ticked = new ArrayList<>(Answers.ids(now, CHECKS));
        checks.stream()
                .map(Check::id)
                .filter(id -> !ticked.contains(id))
                .limit(Math.max(0, tier.atLeast() - ticked.size()))
                .toList()
                .forEach(ticked::add);
        return Answers.ticked(Value.noFields(), CHECKS, ticked);
    }

    @Override
    public List<Value.Fields> levels(Levels rule) {
        return rule.levels().stream().map(Alternatives::level).toList();
    }

    private static Value.Fields level(Level level) {
        Value.Fields chosen = Answers.of("level", Value.text(level.id()));
        return level.isRange() ? Answers.with(chosen, POINTS, new Value.Figure(level.to())) : chosen;
    }

    @Override
    public List<Value.Fields> perUnit(PerUnit rule) {
        BigDecimal quantity = Answers.figure(now, "quantity").orElse(BigDecimal.ZERO);
        BigDecimal units = quantity.divideToIntegralValue(rule.unit());
        BigDecimal most = max.divide(rule.rate(), 0, java.math.RoundingMode.CEILING);
        return List.of(
                Answers.of(
                        "quantity", new Value.Figure(units.add(BigDecimal.ONE).multiply(rule.unit()))),
                Answers.of("quantity", new Value.Figure(most.multiply(rule.unit()))));
    }

    @Override
    public List<Value.Fields> bands(Bands rule) {
        List<Value.Fields> answers = new ArrayList<>();
        int periods = now.fields().get("values") instanceof Value.Items items
                ? items.items().size()
                : 1;
        for (Band band : rule.bands()) {
            Value figure = new Value.Figure(within(band));
            answers.add(
                    rule.reduce().isPresent()
                            ? Answers.of("values", new Value.Items(java.util.Collections.nCopies(periods, figure)))
                            : Answers.of(VALUE, figure));
        }
        return answers;
    }

    /** The value in a band that takes the least effort from below, or else its upper end. */
    private static BigDecimal within(Band band) {
        Optional<BigDecimal> from = band.atLeast().or(() -> band.above().map(HUNDREDTH::add));
        Optional<BigDecimal> to = band.atMost().or(() -> band.below().map(below -> below.subtract(HUNDREDTH)));
        return from.or(() -> to).orElse(BigDecimal.ZERO);
    }

    @Override
    public List<Value.Fields> proportion(Proportion rule) {
        Optional<BigDecimal> whole = Answers.figure(now, "denominator").filter(all -> all.signum() > 0);
        return List.of(whole.map(all -> Answers.with(
                        Answers.of("numerator", new Value.Figure(all)), "denominator", new Value.Figure(all)))
                .orElseGet(() -> Answers.of(VALUE, Value.figure("1"))));
    }

    @Override
    public List<Value.Fields> surveyMean(SurveyMean rule) {
        return List.of();
    }

    @Override
    public List<Value.Fields> entries(Entries rule) {
        List<Value> given = now.fields().get("entries") instanceof Value.Items list ? list.items() : List.of();
        List<Value.Fields> answers = new ArrayList<>();
        for (EntryItem item : rule.items()) {
            if (!item.takesAway()) {
                List<Value> more = new ArrayList<>(given);
                more.add(entry(item));
                answers.add(Answers.of("entries", new Value.Items(more)));
            }
        }
        for (int i = 0; i < given.size(); i++) {
            List<Value> fewer = new ArrayList<>(given);
            fewer.remove(i);
            answers.add(Answers.of("entries", new Value.Items(fewer)));
        }
        return answers;
    }

    private Value entry(EntryItem item) {
        Map<String, Value> entry = new LinkedHashMap<>();
        entry.put("item", Value.text(item.id()));
        entry.put(POINTS, new Value.Figure(item.to()));
        if (item.validMonths().isPresent() && input.containsKey("asOf")) {
            entry.put("date", input.get("asOf"));
        }
        return new Value.Fields(entry);
    }

    /** A justification is for people to give. */
    @Override
    public List<Value.Fields> statusAnswer(StatusAnswer rule) {
        return rule.statuses().stream()
                .filter(standing -> standing.justification().isEmpty())
                .map(standing -> Answers.of("status", Value.text(standing.id())))
                .toList();
    }

    @Override
    public List<Value.Fields> composite(Composite rule) {
        Value.Fields parts = now.fields().get("parts") instanceof Value.Fields given ? given : Value.noFields();
        List<Value.Fields> answers = new ArrayList<>();
        Value.Fields best = parts;
        for (Part part : rule.parts()) {
            Value.Fields own = parts.fields().get(part.id()) instanceof Value.Fields given ? given : Value.noFields();
            List<Value.Fields> others =
                    part.rule().match(new Alternatives(own, part.max().orElse(max), input));
            others.forEach(other -> answers.add(Answers.of("parts", Answers.with(parts, part.id(), other))));
            best = others.isEmpty() ? best : Answers.with(best, part.id(), others.get(others.size() - 1));
        }
        answers.add(Answers.of("parts", best));
        return answers;
    }

    @Override
    public List<Value.Fields> formula(Formula rule) {
        return List.of();
    }

    @Override
    public List<Value.Fields> note(Note rule) {
        return List.of();
    }

    @Override
    public List<Value.Fields> codeHook(CodeHook rule) {
        return List.of();
    }
}
