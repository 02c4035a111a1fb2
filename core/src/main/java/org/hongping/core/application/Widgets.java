package org.hongping.core.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Bands;
import org.hongping.rubric.Check;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Composite;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Entries;
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

/** Lays out the fields of a line by its rule. */
public final class Widgets {
    /** A figure that is made of several, such as the least of twelve months. */
    private static final String MANY = "bandsOfMany";

    private Widgets() {}

    /** Returns the fields of a line, with what was typed in them. */
    public static Widget of(Criterion line, Typed typed, Wording wording) {
        return line.rule().match(new Layout("", Optional.empty(), line.max(), typed, wording, line.code()));
    }

    /** Returns the fields of a line that was laid out before, with what was typed in them now. */
    static Widget again(Widget before, Criterion line, Typed typed, Wording wording) {
        Widget fields = of(line, typed, wording);
        return (before.byHand() ? fields.forHand() : fields).with(before.leeway());
    }

    private record Layout(
            String prefix, Optional<String> label, BigDecimal max, Typed typed, Wording wording, String path)
            implements Rule.Cases<Widget> {
        @Override
        public Widget judgement(Judgement rule) {
            return widget(
                    rule,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    rule.step().map(BigDecimal::toPlainString).orElse("0.01"));
        }

        @Override
        public Widget checklist(Checklist rule) {
            return plain(rule, checks(rule.checks(), "check"));
        }

        @Override
        public Widget countTiers(CountTiers rule) {
            return widget(
                    rule,
                    checks(rule.checks(), "check"),
                    checks(rule.conditions(), "condition"),
                    rule.tiers().stream()
                            .map(tier -> new Widget.Step(tier.atLeast(), two(tier.points())))
                            .toList(),
                    List.of(),
                    Optional.empty(),
                    "1");
        }

        @Override
        public Widget levels(Levels rule) {
            return plain(rule, rule.levels().stream().map(this::level).toList());
        }

        @Override
        public Widget perUnit(PerUnit rule) {
            Optional<String> unit = rule.unitLabel().map(own -> wording.of(path + ".unit", own));
            return widget(rule, List.of(), List.of(), List.of(), List.of(), unit, "any");
        }

        @Override
        public Widget bands(Bands rule) {
            Optional<String> unit = rule.percent() ? Optional.of("%") : Optional.empty();
            Widget one = widget(rule, List.of(), List.of(), List.of(), List.of(), unit, "any");
            return rule.reduce().isPresent() ? one.ofKind(MANY) : one;
        }

        @Override
        public Widget proportion(Proportion rule) {
            return plain(rule, List.of());
        }

        @Override
        public Widget surveyMean(SurveyMean rule) {
            return plain(rule, List.of());
        }

        @Override
        public Widget entries(Entries rule) {
            return plain(rule, List.of());
        }

        @Override
        public Widget statusAnswer(StatusAnswer rule) {
            return plain(
                    rule,
                    rule.statuses().stream()
                            .map(standing -> new Widget.Choice(
                                    standing.id(),
                                    standing.id(),
                                    standing.points().map(Layout::two),
                                    false,
                                    typed.holds("status", standing.id())))
                            .toList());
        }

        @Override
        public Widget composite(Composite rule) {
            List<Widget> parts = rule.parts().stream().map(this::part).toList();
            return widget(rule, List.of(), List.of(), List.of(), parts, Optional.empty(), "any");
        }

        @Override
        public Widget formula(Formula rule) {
            return plain(rule, List.of());
        }

        @Override
        public Widget note(Note rule) {
            return plain(rule, List.of());
        }

        @Override
        public Widget codeHook(CodeHook rule) {
            return plain(rule, List.of());
        }

        private Widget part(Part part) {
            String inner = path + "." + part.id();
            return part.rule()
                    .match(new Layout(
                            prefix + part.id() + ".",
                            Optional.of(wording.of(inner, part.label())),
                            part.max().orElse(max),
                            typed.under(part.id() + "."),
                            wording,
                            inner));
        }

        private Widget.Choice level(Level level) {
            String points = level.isRange() ? two(level.from()) + "–" + two(level.to()) : two(level.to());
            return new Widget.Choice(
                    level.id(),
                    wording.of(path + "." + level.id(), level.label()),
                    Optional.of(points),
                    level.isRange(),
                    typed.holds("level", level.id()));
        }

        private List<Widget.Choice> checks(List<Check> checks, String field) {
            return checks.stream()
                    .map(check -> new Widget.Choice(
                            check.id(),
                            wording.of(path + "." + check.id(), check.label()),
                            check.points().map(Layout::two),
                            false,
                            typed.holds(field, check.id())))
                    .toList();
        }

        private Widget plain(Rule rule, List<Widget.Choice> choices) {
            return widget(rule, choices, List.of(), List.of(), List.of(), Optional.empty(), "any");
        }

        private Widget widget(
                Rule rule,
                List<Widget.Choice> choices,
                List<Widget.Choice> conditions,
                List<Widget.Step> ladder,
                List<Widget> parts,
                Optional<String> unit,
                String step) {
            return new Widget(
                    rule.kind().word(),
                    prefix,
                    label,
                    choices,
                    conditions,
                    ladder,
                    parts,
                    typed,
                    unit,
                    step,
                    two(max),
                    false,
                    Leeway.NONE);
        }

        private static String two(BigDecimal points) {
            return points.setScale(Math.max(2, points.scale())).toPlainString();
        }
    }
}
