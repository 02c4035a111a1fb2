package org.hongping.plugin.skeleton;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.rubric.Band;
import org.hongping.rubric.Bands;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Composite;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Entries;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Note;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.Proportion;
import org.hongping.rubric.Rule;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.SurveyMean;

/** The figures of a rule on one line, in signs that need no language, to be held against the scheme. */
final class RuleFigures implements Rule.Cases<String> {
    @Override
    public String judgement(Judgement rule) {
        return rule.step().map(step -> "/ " + step.toPlainString()).orElse("0 … max");
    }

    @Override
    public String checklist(Checklist rule) {
        return rule.checks().stream()
                .map(check -> check.label()
                        + check.points()
                                .map(points -> " " + points.toPlainString())
                                .orElse(""))
                .collect(Collectors.joining(" + "));
    }

    @Override
    public String countTiers(CountTiers rule) {
        return join(rule.tiers().stream()
                .map(tier -> "≥ " + tier.atLeast() + " → " + tier.points().toPlainString()));
    }

    @Override
    public String levels(Levels rule) {
        return join(rule.levels().stream()
                .map(level -> level.label() + " → " + level.from().toPlainString()
                        + (level.isRange() ? "…" + level.to().toPlainString() : "")));
    }

    @Override
    public String perUnit(PerUnit rule) {
        return rule.unit().toPlainString()
                + rule.unitLabel().map(label -> " " + label).orElse("") + " → "
                + rule.rate().toPlainString();
    }

    @Override
    public String bands(Bands rule) {
        return join(rule.bands().stream().map(RuleFigures::band));
    }

    private static String band(Band band) {
        String bounds = Stream.of(
                        bound("> ", band.above()),
                        bound("≥ ", band.atLeast()),
                        bound("≤ ", band.atMost()),
                        bound("< ", band.below()))
                .flatMap(List::stream)
                .collect(Collectors.joining(" "));
        return bounds + " → " + band.points().toPlainString();
    }

    private static List<String> bound(String sign, Optional<BigDecimal> bound) {
        return bound.map(figure -> sign + figure.toPlainString()).stream().toList();
    }

    @Override
    public String proportion(Proportion rule) {
        return "n ÷ m × max";
    }

    @Override
    public String surveyMean(SurveyMean rule) {
        return "mean ÷ top × max";
    }

    @Override
    public String entries(Entries rule) {
        return join(rule.items().stream()
                .map(item -> item.label() + " " + (item.takesAway() ? "−" : "+")
                        + item.to().toPlainString()));
    }

    @Override
    public String statusAnswer(StatusAnswer rule) {
        return join(rule.statuses().stream()
                .map(standing -> standing.id() + " → "
                        + standing.points().map(BigDecimal::toPlainString).orElse("?")));
    }

    @Override
    public String composite(Composite rule) {
        String sign = rule.combine() == Composite.Combine.SUM ? " + " : " | ";
        return rule.parts().stream()
                .map(part -> part.label() + " (" + part.rule().match(this) + ")")
                .collect(Collectors.joining(sign));
    }

    @Override
    public String formula(Formula rule) {
        return rule.expression().text();
    }

    @Override
    public String note(Note rule) {
        return "";
    }

    @Override
    public String codeHook(CodeHook rule) {
        return rule.hook();
    }

    private static String join(Stream<String> figures) {
        return figures.collect(Collectors.joining("; "));
    }
}
