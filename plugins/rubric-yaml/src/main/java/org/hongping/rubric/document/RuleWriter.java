package org.hongping.rubric.document;

import java.math.BigDecimal;
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
import org.hongping.rubric.Part;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.Proportion;
import org.hongping.rubric.Rule;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.SurveyMean;
import org.hongping.rubric.Value;

/** Writes rules as documents hold them. */
final class RuleWriter implements Rule.Cases<FieldWriter> {
    private final FieldWriter fields;

    private RuleWriter(FieldWriter fields) {
        this.fields = fields;
    }

    static Value write(Rule rule) {
        FieldWriter fields = new FieldWriter().text("kind", rule.kind().word());
        return rule.match(new RuleWriter(fields)).done();
    }

    @Override
    public FieldWriter judgement(Judgement rule) {
        return fields.figure("step", rule.step());
    }

    @Override
    public FieldWriter checklist(Checklist rule) {
        return fields.list("checks", rule.checks(), LadderFields::write);
    }

    @Override
    public FieldWriter countTiers(CountTiers rule) {
        return fields.list("checks", rule.checks(), LadderFields::write)
                .list("conditions", rule.conditions(), LadderFields::write)
                .list("tiers", rule.tiers(), LadderFields::write);
    }

    @Override
    public FieldWriter levels(Levels rule) {
        return fields.list("levels", rule.levels(), LadderFields::write);
    }

    @Override
    public FieldWriter perUnit(PerUnit rule) {
        if (rule.unit().compareTo(BigDecimal.ONE) != 0) {
            fields.figure("unit", rule.unit());
        }
        return fields.figure("rate", rule.rate()).text("unitLabel", rule.unitLabel());
    }

    @Override
    public FieldWriter bands(Bands rule) {
        return fields.wordIf("unit", "percent", rule.percent())
                .word("reduce", rule.reduce())
                .list("bands", rule.bands(), LadderFields::write)
                .figure("noValue", rule.noValue());
    }

    @Override
    public FieldWriter proportion(Proportion rule) {
        return fields.wordIf("aboveOne", "full", rule.aboveOneIsFull())
                .wordUnless("zeroDenominator", Proportion.ZeroDenominator.OPEN, rule.zeroDenominator());
    }

    @Override
    public FieldWriter surveyMean(SurveyMean rule) {
        return fields;
    }

    @Override
    public FieldWriter entries(Entries rule) {
        return fields.list("items", rule.items(), LadderFields::write).figure("cap", rule.cap());
    }

    @Override
    public FieldWriter statusAnswer(StatusAnswer rule) {
        return fields.list("statuses", rule.statuses(), LadderFields::write);
    }

    @Override
    public FieldWriter composite(Composite rule) {
        return fields.wordUnless("combine", Composite.Combine.SUM, rule.combine())
                .list("parts", rule.parts(), RuleWriter::part);
    }

    private static Value part(Part part) {
        return new FieldWriter()
                .text("id", part.id())
                .text("label", part.label())
                .figure("max", part.max())
                .value("rule", write(part.rule()))
                .done();
    }

    @Override
    public FieldWriter formula(Formula rule) {
        return fields.text("expression", rule.expression().text());
    }

    @Override
    public FieldWriter note(Note rule) {
        return fields;
    }

    @Override
    public FieldWriter codeHook(CodeHook rule) {
        return fields.text("hook", rule.hook()).text("bundleDigest", rule.bundleDigest());
    }
}
