package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
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
import org.hongping.rubric.SurveyPlan;
import org.hongping.rubric.exact.Exact;

/**
 * Compiles a rule into its scorer, once; place, label and maximum are those of its line or part. {@link Support} has refused
 * rubrics with rules that cannot be.
 */
record RuleCompiler(
        String code, String place, String label, Exact max, Optional<SurveyPlan> survey, ExpressionBook book)
        implements Rule.Cases<RuleScorer> {

    @Override
    public RuleScorer judgement(Judgement rule) {
        return new JudgementScorer(rule, max);
    }

    @Override
    public RuleScorer checklist(Checklist rule) {
        return new ChecklistScorer(rule, max);
    }

    @Override
    public RuleScorer countTiers(CountTiers rule) {
        return new CountTiersScorer(rule);
    }

    @Override
    public RuleScorer levels(Levels rule) {
        return new LevelsScorer(rule);
    }

    @Override
    public RuleScorer perUnit(PerUnit rule) {
        return new PerUnitScorer(rule, max);
    }

    @Override
    public RuleScorer bands(Bands rule) {
        return new BandsScorer(rule, label);
    }

    @Override
    public RuleScorer proportion(Proportion rule) {
        return new ProportionScorer(rule, max);
    }

    @Override
    public RuleScorer composite(Composite rule) {
        List<CompositeScorer.CompiledPart> parts =
                rule.parts().stream().map(this::compiled).toList();
        return new CompositeScorer(parts, rule.combine(), max);
    }

    private CompositeScorer.CompiledPart compiled(Part part) {
        Exact most = part.max().map(Exact::of).orElse(max);
        RuleScorer scorer = part.rule()
                .match(new RuleCompiler(code, HookPlace.within(place, part.id()), part.label(), most, survey, book));
        return new CompositeScorer.CompiledPart(part.id(), part.label(), scorer);
    }

    @Override
    public RuleScorer surveyMean(SurveyMean rule) {
        return survey.map(plan -> new SurveyScorer(code, plan, max))
                .orElseThrow(() -> new IllegalStateException(code + " is surveyed without a plan"));
    }

    @Override
    public RuleScorer entries(Entries rule) {
        return new EntriesScorer(rule, max);
    }

    @Override
    public RuleScorer statusAnswer(StatusAnswer rule) {
        return new StatusScorer(rule);
    }

    @Override
    public RuleScorer formula(Formula rule) {
        return new FormulaScorer(book.formula(rule.expression()), max);
    }

    @Override
    public RuleScorer note(Note rule) {
        return new NoteScorer();
    }

    @Override
    public RuleScorer codeHook(CodeHook rule) {
        return new HookScorer(place, rule, max);
    }
}
