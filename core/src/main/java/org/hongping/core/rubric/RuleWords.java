package org.hongping.core.rubric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.web.Points;
import org.hongping.rubric.Band;
import org.hongping.rubric.Bands;
import org.hongping.rubric.Check;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Composite;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Entries;
import org.hongping.rubric.EntryItem;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Level;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Message;
import org.hongping.rubric.Note;
import org.hongping.rubric.Part;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.Proportion;
import org.hongping.rubric.Rule;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.SurveyMean;
import org.hongping.rubric.Tier;

/** Says how a line becomes points, before anybody has answered it. */
final class RuleWords implements Rule.Cases<RuleText> {
    private final String path;
    private final BigDecimal max;
    private final Wording wording;
    private final Locale language;

    private RuleWords(String path, BigDecimal max, Wording wording, Locale language) {
        this.path = path;
        this.max = max;
        this.wording = wording;
        this.language = language;
    }

    static RuleText of(Criterion line, Wording wording, Locale language) {
        return line.rule().match(new RuleWords(line.code(), line.max(), wording, language));
    }

    @Override
    public RuleText judgement(Judgement rule) {
        return rule.step()
                .map(step -> text("rubric.rule-judged-by", points(max), points(step)))
                .orElseGet(() -> text("rubric.rule-judged", points(max)));
    }

    @Override
    public RuleText checklist(Checklist rule) {
        return lead(
                "rubric.rule-checklist",
                rule.checks().stream()
                        .map(check ->
                                RuleText.of(worth(label(check), check.points().map(Points::text))))
                        .toList());
    }

    @Override
    public RuleText countTiers(CountTiers rule) {
        List<RuleText> items = new ArrayList<>();
        if (!rule.checks().isEmpty()) {
            items.add(text("rubric.rule-counted", labels(rule.checks())));
        }
        rule.tiers().forEach(tier -> items.add(tier(tier, rule.conditions())));
        return lead("rubric.rule-tiers", items);
    }

    private RuleText tier(Tier tier, List<Check> conditions) {
        String count = Integer.toString(tier.atLeast());
        Optional<String> condition = tier.requires()
                .flatMap(id -> conditions.stream()
                        .filter(known -> known.id().equals(id))
                        .map(this::label)
                        .findFirst());
        return condition
                .map(also -> text("rubric.rule-tier-if", count, points(tier.points()), also))
                .orElseGet(() -> text("rubric.rule-tier", count, points(tier.points())));
    }

    @Override
    public RuleText levels(Levels rule) {
        return lead(
                "rubric.rule-levels",
                rule.levels().stream()
                        .map(level -> RuleText.of(worth(label(level.id(), level.label()), Optional.of(range(level)))))
                        .toList());
    }

    private static String range(Level level) {
        return level.isRange() ? points(level.from()) + "–" + points(level.to()) : points(level.to());
    }

    @Override
    public RuleText perUnit(PerUnit rule) {
        String unit = rule.unitLabel().map(own -> label("unit", own)).orElse("");
        if (rule.unit().compareTo(BigDecimal.ONE) == 0) {
            return text("rubric.rule-each", unit, points(rule.rate()), points(max));
        }
        return text("rubric.rule-units", rule.unit().toPlainString(), unit, points(rule.rate()), points(max));
    }

    @Override
    public RuleText bands(Bands rule) {
        List<RuleText> items = new ArrayList<>();
        rule.bands()
                .forEach(band -> items.add(RuleText.of(
                        worth(bounds(band, rule.percent() ? "%" : ""), Optional.of(points(band.points()))))));
        rule.noValue().ifPresent(none -> items.add(text("rubric.rule-unmeasured", points(none))));
        return lead(rule.reduce().map(how -> "rubric.rule-bands-" + how.name()).orElse("rubric.rule-bands"), items);
    }

    private String bounds(Band band, String unit) {
        List<String> bounds = new ArrayList<>();
        band.above().ifPresent(figure -> bounds.add(say("rubric.bound-above", figure.toPlainString() + unit)));
        band.atLeast().ifPresent(figure -> bounds.add(say("rubric.bound-at-least", figure.toPlainString() + unit)));
        band.atMost().ifPresent(figure -> bounds.add(say("rubric.bound-at-most", figure.toPlainString() + unit)));
        band.below().ifPresent(figure -> bounds.add(say("rubric.bound-below", figure.toPlainString() + unit)));
        return String.join(say("rubric.comma"), bounds);
    }

    @Override
    public RuleText proportion(Proportion rule) {
        return text("rubric.rule-proportion", points(max));
    }

    @Override
    public RuleText surveyMean(SurveyMean rule) {
        return text("rubric.rule-survey", points(max));
    }

    @Override
    public RuleText entries(Entries rule) {
        return lead(
                "rubric.rule-entries", rule.items().stream().map(this::entry).toList());
    }

    private RuleText entry(EntryItem item) {
        String from = points(item.from());
        String figure = item.from().compareTo(item.to()) == 0 ? from : from + "–" + points(item.to());
        String label = label(item.id(), item.label());
        return text(item.takesAway() ? "rubric.rule-takes" : "rubric.rule-gives", label, figure);
    }

    @Override
    public RuleText statusAnswer(StatusAnswer rule) {
        return lead(
                "rubric.rule-status",
                rule.statuses().stream()
                        .map(standing -> RuleText.of(worth(
                                say("sheet.status." + standing.id()),
                                standing.points().map(Points::text))))
                        .toList());
    }

    @Override
    public RuleText composite(Composite rule) {
        List<RuleText> parts = rule.parts().stream().map(this::part).toList();
        boolean sum = rule.combine() == Composite.Combine.SUM;
        return new RuleText(say(sum ? "rubric.rule-sum" : "rubric.rule-best", points(max)), parts);
    }

    private RuleText part(Part part) {
        String inner = path + "." + part.id();
        RuleText rule = part.rule().match(new RuleWords(inner, part.max().orElse(max), wording, language));
        return new RuleText(wording.of(inner, part.label()) + say("rubric.colon") + rule.says(), rule.items());
    }

    @Override
    public RuleText formula(Formula rule) {
        return text("rubric.rule-formula", rule.expression().text());
    }

    @Override
    public RuleText note(Note rule) {
        return text("rubric.rule-note");
    }

    @Override
    public RuleText codeHook(CodeHook rule) {
        return text("rubric.rule-code");
    }

    private String labels(List<Check> checks) {
        return checks.stream().map(this::label).collect(Collectors.joining(say("rubric.comma")));
    }

    private String label(Check check) {
        return label(check.id(), check.label());
    }

    private String label(String id, String own) {
        return wording.of(path + "." + id, own);
    }

    private String worth(String label, Optional<String> points) {
        return points.map(figure -> say("rubric.rule-gives", label, figure)).orElse(label);
    }

    private RuleText lead(String key, List<RuleText> items) {
        return new RuleText(say(key), items);
    }

    private RuleText text(String key, Object... arguments) {
        return RuleText.of(say(key, arguments));
    }

    private String say(String key, Object... arguments) {
        return new Message(key, List.of(arguments)).in(language);
    }

    private static String points(BigDecimal points) {
        return Points.text(points);
    }
}
