package org.hongping.plugin.skeleton;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Band;
import org.hongping.rubric.Bands;
import org.hongping.rubric.Check;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Composite;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Entries;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Level;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Note;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.Proportion;
import org.hongping.rubric.Rule;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.SurveyMean;
import org.hongping.rubric.SurveyPlan;
import org.hongping.rubric.Tier;
import org.hongping.rubric.Value;

/**
 * The answers at the edges of a rule: just below, at and just above every bound, every level, every cap reached and
 * passed. What it returns first gives nothing or little.
 *
 * @param max most points of the line or part
 * @param asOf the sheet's day
 * @param survey how residents are asked
 */
record EdgeAnswers(BigDecimal max, String asOf, Optional<SurveyPlan> survey) implements Rule.Cases<List<Edge>> {
    static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final String POINTS = "points";
    private static final String CHECKS = "checks";

    @Override
    public List<Edge> judgement(Judgement rule) {
        List<Edge> edges = new ArrayList<>();
        edges.add(points(BigDecimal.ZERO));
        rule.step().filter(step -> step.compareTo(max) < 0).ifPresent(step -> edges.add(points(step)));
        edges.add(points(max));
        BigDecimal beyond = max.add(rule.step().orElse(HUNDREDTH));
        edges.add(Edge.refused(
                Shapes.of(POINTS, Shapes.figure(beyond)), "skeleton.points-beyond", beyond.toPlainString()));
        return edges;
    }

    private static Edge points(BigDecimal points) {
        return Edge.taken(Shapes.of(POINTS, Shapes.figure(points)), "skeleton.points", points.toPlainString());
    }

    @Override
    public List<Edge> checklist(Checklist rule) {
        List<Edge> edges = new ArrayList<>();
        edges.add(Edge.taken(Shapes.of(CHECKS, Shapes.texts(List.of())), "skeleton.none"));
        for (Check check : rule.checks()) {
            edges.add(Edge.taken(Shapes.of(CHECKS, Shapes.texts(List.of(check.id()))), "skeleton.only", check.label()));
        }
        List<String> all = rule.checks().stream().map(Check::id).toList();
        edges.add(Edge.taken(Shapes.of(CHECKS, Shapes.texts(all)), "skeleton.all", Integer.toString(all.size())));
        return edges;
    }

    @Override
    public List<Edge> countTiers(CountTiers rule) {
        List<Edge> edges = new ArrayList<>();
        for (Tier tier : rule.tiers()) {
            String bound = Integer.toString(tier.atLeast());
            counted(rule, tier.atLeast() - 1, tier, "skeleton.count-below", bound)
                    .ifPresent(edges::add);
            if (tier.requires().isPresent()) {
                counted(rule, tier.atLeast(), "skeleton.count-without", bound).ifPresent(edges::add);
            }
            counted(rule, tier.atLeast(), tier, "skeleton.count-at", bound).ifPresent(edges::add);
            counted(rule, tier.atLeast() + 1, tier, "skeleton.count-above", bound)
                    .ifPresent(edges::add);
        }
        return edges;
    }

    private static Optional<Edge> counted(CountTiers rule, int count, Tier tier, String key, String bound) {
        return counted(rule, count, key, bound)
                .map(edge -> tier.requires()
                        .map(condition -> new Edge(
                                Shapes.with(
                                        (Value.Fields) edge.answer(), "conditions", Shapes.texts(List.of(condition))),
                                edge.what(),
                                false))
                        .orElse(edge));
    }

    /** More than all cannot be ticked, so that the last tier may have nothing above it. */
    private static Optional<Edge> counted(CountTiers rule, int count, String key, String bound) {
        List<String> checks = rule.checks().stream().map(Check::id).toList();
        if (checks.isEmpty()) {
            return Optional.of(Edge.taken(Shapes.of("count", Shapes.figure(count)), key, bound));
        }
        return count > checks.size()
                ? Optional.empty()
                : Optional.of(Edge.taken(Shapes.of(CHECKS, Shapes.texts(checks.subList(0, count))), key, bound));
    }

    @Override
    public List<Edge> levels(Levels rule) {
        List<Edge> edges = new ArrayList<>();
        for (Level level : rule.levels()) {
            Value.Fields chosen = Shapes.of("level", Value.text(level.id()));
            if (level.isRange()) {
                range(edges, chosen, level.label(), level.from(), level.to());
            } else {
                edges.add(Edge.taken(chosen, "skeleton.level", level.label()));
            }
        }
        return edges;
    }

    static void range(List<Edge> edges, Value.Fields chosen, String label, BigDecimal from, BigDecimal to) {
        edges.add(within(chosen, label, from));
        edges.add(within(chosen, label, to));
        if (from.signum() > 0) {
            edges.add(beyond(chosen, label, from.subtract(HUNDREDTH)));
        }
        edges.add(beyond(chosen, label, to.add(HUNDREDTH)));
    }

    private static Edge within(Value.Fields chosen, String label, BigDecimal points) {
        Value.Fields answer = Shapes.with(chosen, POINTS, Shapes.figure(points));
        return Edge.taken(answer, "skeleton.range", label, points.toPlainString());
    }

    private static Edge beyond(Value.Fields chosen, String label, BigDecimal points) {
        Value.Fields answer = Shapes.with(chosen, POINTS, Shapes.figure(points));
        return Edge.refused(answer, "skeleton.range-beyond", label, points.toPlainString());
    }

    @Override
    public List<Edge> perUnit(PerUnit rule) {
        List<Edge> edges = new ArrayList<>();
        edges.add(quantity(BigDecimal.ZERO, "skeleton.quantity"));
        BigDecimal least = rule.unit().stripTrailingZeros().scale() > 0 ? HUNDREDTH : BigDecimal.ONE;
        edges.add(quantity(rule.unit().subtract(least).max(BigDecimal.ZERO), "skeleton.quantity"));
        edges.add(quantity(rule.unit(), "skeleton.quantity"));
        if (rule.rate().signum() > 0) {
            BigDecimal most = max.divide(rule.rate(), 0, java.math.RoundingMode.CEILING);
            edges.add(quantity(most.multiply(rule.unit()), "skeleton.quantity-cap"));
            edges.add(quantity(most.add(BigDecimal.ONE).multiply(rule.unit()), "skeleton.quantity-over"));
        }
        return edges;
    }

    private static Edge quantity(BigDecimal quantity, String key) {
        return Edge.taken(Shapes.of("quantity", Shapes.figure(quantity)), key, quantity.toPlainString());
    }

    @Override
    public List<Edge> bands(Bands rule) {
        List<Edge> edges = new ArrayList<>();
        rule.noValue()
                .ifPresent(points -> edges.add(Edge.taken(Shapes.of("value", Value.nothing()), "skeleton.no-value")));
        for (Band band : rule.bands()) {
            band.above().ifPresent(bound -> around(edges, rule, bound));
            band.atLeast().ifPresent(bound -> around(edges, rule, bound));
            band.atMost().ifPresent(bound -> around(edges, rule, bound));
            band.below().ifPresent(bound -> around(edges, rule, bound));
        }
        return edges;
    }

    private static void around(List<Edge> edges, Bands rule, BigDecimal bound) {
        value(edges, rule, bound.subtract(HUNDREDTH), "skeleton.value-below", bound);
        value(edges, rule, bound, "skeleton.value-at", bound);
        value(edges, rule, bound.add(HUNDREDTH), "skeleton.value-above", bound);
    }

    private static void value(List<Edge> edges, Bands rule, BigDecimal value, String key, BigDecimal bound) {
        Value figure = Shapes.figure(value);
        Value.Fields answer =
                rule.reduce().isPresent() ? Shapes.of("values", Value.items(figure)) : Shapes.of("value", figure);
        boolean refused = rule.percent() && (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0);
        String shown = bound.toPlainString();
        edges.add(refused ? Edge.refused(answer, key, shown) : Edge.taken(answer, key, shown));
    }

    @Override
    public List<Edge> proportion(Proportion rule) {
        Edge over = ratio("101", "100");
        return List.of(
                ratio("0", "100"),
                ratio("99", "100"),
                ratio("100", "100"),
                rule.aboveOneIsFull() ? over : new Edge(over.answer(), over.what(), true),
                ratio("0", "0"));
    }

    private static Edge ratio(String over, String under) {
        Value.Fields numerator = Shapes.of("numerator", Value.figure(over));
        return Edge.taken(Shapes.with(numerator, "denominator", Value.figure(under)), "skeleton.ratio", over, under);
    }

    @Override
    public List<Edge> surveyMean(SurveyMean rule) {
        return survey.map(plan -> List.of(
                        Edge.taken(
                                Shapes.figure(plan.scaleFrom()),
                                "skeleton.mean",
                                plan.scaleFrom().toPlainString()),
                        Edge.taken(
                                Shapes.figure(plan.scaleTo()),
                                "skeleton.mean",
                                plan.scaleTo().toPlainString())))
                .orElse(List.of());
    }

    @Override
    public List<Edge> entries(Entries rule) {
        return new EntryEdges(rule, asOf).edges();
    }

    @Override
    public List<Edge> statusAnswer(StatusAnswer rule) {
        List<Edge> edges = new ArrayList<>();
        for (StatusAnswer.Standing standing : rule.statuses()) {
            Value.Fields answer = Shapes.of("status", Value.text(standing.id()));
            edges.add(
                    standing.justification().isPresent()
                            ? Edge.refused(answer, "skeleton.status-unjustified", standing.id())
                            : Edge.taken(answer, "skeleton.level", standing.id()));
        }
        return edges;
    }

    @Override
    public List<Edge> composite(Composite rule) {
        return new PartEdges(rule, this).edges();
    }

    /** Reckoned from other lines: the whole sheets show it. */
    @Override
    public List<Edge> formula(Formula rule) {
        return List.of();
    }

    @Override
    public List<Edge> note(Note rule) {
        return List.of();
    }

    /** What a program makes of an answer only its author knows. */
    @Override
    public List<Edge> codeHook(CodeHook rule) {
        return List.of();
    }

    EdgeAnswers upTo(Optional<BigDecimal> other) {
        return new EdgeAnswers(other.orElse(max), asOf, survey);
    }
}
