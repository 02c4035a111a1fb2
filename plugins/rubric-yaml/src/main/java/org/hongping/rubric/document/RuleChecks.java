package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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

/**
 * What a rule asks of itself. Each method notes what gives less than 0 or more than the maximum and returns the most
 * points the rule can give; the maximum itself where nothing in the rule says otherwise.
 */
final class RuleChecks implements Rule.Cases<BigDecimal> {
    private final String code;
    private final BigDecimal max;
    private final boolean hasSurvey;
    private final Marks marks;
    private final Marks here;
    private final Findings findings;

    /**
     * Checks the rules of one line or part.
     *
     * @param code the line's code, in a part followed by the part's id
     * @param max most points of the line or part
     * @param hasSurvey whether the rubric has a survey plan
     * @param marks places of the line or part, not of its rule
     */
    RuleChecks(String code, BigDecimal max, boolean hasSurvey, Marks marks, Findings findings) {
        this.code = code;
        this.max = max;
        this.hasSurvey = hasSurvey;
        this.marks = marks;
        this.here = marks.field("rule");
        this.findings = findings;
    }

    /** Checks the rule of a line or part that has a maximum of its own, which the rule then has to reach. */
    void line(Rule rule) {
        BigDecimal reach = rule.match(this);
        if (reach.compareTo(max) < 0) {
            note(marks.field("max"), "finding.below-maximum", plain(reach), plain(max));
        }
    }

    @Override
    public BigDecimal judgement(Judgement rule) {
        Optional<BigDecimal> step = rule.step();
        boolean isStep = step.map(
                        size -> size.signum() > 0 && max.remainder(size).signum() == 0)
                .orElse(true);
        if (!isStep) {
            note(here.field("step"), "finding.step", plain(step.orElse(max)), plain(max));
        }
        return max;
    }

    @Override
    public BigDecimal checklist(Checklist rule) {
        Marks list = here.field("checks");
        unique(rule.checks(), list);
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = 0; index < rule.checks().size(); index++) {
            Check check = rule.checks().get(index);
            BigDecimal points = check.points().orElse(BigDecimal.ZERO);
            within(check.id(), points, list.item(index));
            sum = sum.add(points);
        }
        return sum;
    }

    @Override
    public BigDecimal countTiers(CountTiers rule) {
        unique(rule.checks(), here.field("checks"));
        unique(rule.conditions(), here.field("conditions"));
        new TierChecks(code, rule, here, findings).check();
        return most(rule.tiers().stream().map(tier -> tier.points()).toList(), here.field("tiers"));
    }

    @Override
    public BigDecimal levels(Levels rule) {
        Marks list = here.field("levels");
        UniqueIds.check("levels", rule.levels(), Level::id, list, findings);
        if (rule.levels().stream().noneMatch(level -> level.from().signum() == 0)) {
            note(list, "finding.level-zero-missing");
        }
        for (int index = 0; index < rule.levels().size(); index++) {
            Level level = rule.levels().get(index);
            notNegative(level.id(), level.from(), list.item(index));
        }
        return most(rule.levels().stream().map(Level::to).toList(), list);
    }

    @Override
    public BigDecimal perUnit(PerUnit rule) {
        if (rule.rate().signum() <= 0) {
            note(here.field("rate"), "finding.rate", plain(rule.rate()));
        }
        return max;
    }

    @Override
    public BigDecimal bands(Bands rule) {
        new BandChecks(code, rule, here.field("bands"), findings).check();
        rule.noValue().ifPresent(points -> within("noValue", points, here.field("noValue")));
        return most(rule.bands().stream().map(band -> band.points()).toList(), here.field("bands"));
    }

    @Override
    public BigDecimal proportion(Proportion rule) {
        return max;
    }

    @Override
    public BigDecimal surveyMean(SurveyMean rule) {
        if (!hasSurvey) {
            note(here, "finding.survey-missing");
        }
        return max;
    }

    @Override
    public BigDecimal entries(Entries rule) {
        Marks list = here.field("items");
        UniqueIds.check("items", rule.items(), EntryItem::id, list, findings);
        for (int index = 0; index < rule.items().size(); index++) {
            EntryItem item = rule.items().get(index);
            notNegative(item.id(), item.from(), list.item(index));
        }
        rule.cap().ifPresent(cap -> within("cap", cap, here.field("cap")));
        return max;
    }

    @Override
    public BigDecimal statusAnswer(StatusAnswer rule) {
        Marks list = here.field("statuses");
        new StatusChecks(code, rule, list, findings).check();
        return most(
                rule.statuses().stream()
                        .flatMap(standing -> standing.points().stream())
                        .toList(),
                list);
    }

    @Override
    public BigDecimal composite(Composite rule) {
        Marks list = here.field("parts");
        UniqueIds.check("parts", rule.parts(), Part::id, list, findings);
        BigDecimal reach = BigDecimal.ZERO;
        for (int index = 0; index < rule.parts().size(); index++) {
            BigDecimal part = part(rule.parts().get(index), list.item(index));
            reach = rule.combine() == Composite.Combine.SUM ? reach.add(part) : reach.max(part);
        }
        return reach;
    }

    /** A part without a maximum of its own need not reach the line's; with one it has to, like a line. */
    private BigDecimal part(Part part, Marks where) {
        RuleChecks checks = new RuleChecks(code + " " + part.id(), part.max().orElse(max), hasSurvey, where, findings);
        if (part.max().isEmpty()) {
            return part.rule().match(checks);
        }
        within(part.id(), part.max().get(), where.field("max"));
        checks.line(part.rule());
        return part.max().get();
    }

    @Override
    public BigDecimal formula(Formula rule) {
        return max;
    }

    @Override
    public BigDecimal note(Note rule) {
        return BigDecimal.ZERO;
    }

    @Override
    public BigDecimal codeHook(CodeHook rule) {
        return max;
    }

    private BigDecimal most(List<BigDecimal> points, Marks list) {
        BigDecimal most = BigDecimal.ZERO;
        for (int index = 0; index < points.size(); index++) {
            within(String.valueOf(index + 1), points.get(index), list.item(index));
            most = most.max(points.get(index));
        }
        return most;
    }

    private void within(String name, BigDecimal points, Marks where) {
        notNegative(name, points, where);
        if (points.compareTo(max) > 0) {
            note(where, "finding.above-maximum", name, plain(points), plain(max));
        }
    }

    private void notNegative(String name, BigDecimal points, Marks where) {
        if (points.signum() < 0) {
            note(where, "finding.negative-points", name, plain(points));
        }
    }

    private void unique(List<Check> checks, Marks list) {
        UniqueIds.check("checks", checks, Check::id, list, findings);
    }

    private void note(Marks where, String key, String... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = code;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        findings.error(where.place(), key, all);
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
