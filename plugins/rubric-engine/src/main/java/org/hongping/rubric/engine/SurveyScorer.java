package org.hongping.rubric.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Message;
import org.hongping.rubric.SurveyPlan;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** The maximum times the mean of valid answers over the top of the scale; figures come from the sheet's survey. */
final class SurveyScorer implements RuleScorer {
    private static final String MEAN = "mean";
    private static final String SUM = "sum";
    private static final String COUNT = "count";
    private static final Set<String> KEYS = Set.of(MEAN, SUM, COUNT);

    private final String code;
    private final Exact from;
    private final Exact to;
    private final Exact max;

    SurveyScorer(String code, SurveyPlan plan, Exact max) {
        this.code = code;
        this.from = Exact.of(plan.scaleFrom());
        this.to = Exact.of(plan.scaleTo());
        this.max = max;
    }

    /** Nobody answers it beside the survey. */
    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public boolean answersItself() {
        return true;
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        @Nullable Value said = hearing.survey().mean(code);
        if (said == null) {
            return Verdict.open("survey-not-asked");
        }
        Value.Fields fields = said instanceof Value.Fields both ? both : new Value.Fields(Map.of(MEAN, said));
        Answer mean =
                answer.beside(fields, said == fields ? "survey.means." + code + "." : "survey.means." + code + " ");
        mean.allowOnly(KEYS, Set.of());
        return mean.has(MEAN) ? ofMean(mean) : ofSum(mean, hearing);
    }

    private Verdict ofMean(Answer answer) {
        if (answer.has(SUM) || answer.has(COUNT)) {
            answer.refuse("both", MEAN, SUM);
        }
        Optional<Exact> mean = answer.figureWithin(MEAN, from, to);
        return mean.isEmpty()
                ? answer.refused()
                : verdict(mean.get(), mean.get().plain());
    }

    private Verdict ofSum(Answer answer, Hearing hearing) {
        Exact most = hearing.survey().valid().orElse(SurveyFigures.MOST);
        Optional<Exact> count = answer.count(COUNT, most);
        if (count.isEmpty()) {
            return answer.refused();
        }
        Exact answers = count.get();
        Optional<Exact> sum = answer.figureWithin(SUM, from.times(answers), to.times(answers));
        if (sum.isEmpty()) {
            return answer.refused();
        }
        return answers.signum() == 0
                ? Verdict.open("survey-nobody")
                : verdict(sum.get().dividedBy(answers), sum.get().plain() + " ÷ " + answers.plain());
    }

    private Verdict verdict(Exact mean, String asked) {
        Exact points = max.times(mean).dividedBy(to);
        return Verdict.awarded(points, new Asked(asked, to, max, points));
    }

    private record Asked(String mean, Exact to, Exact max, Exact points) implements Step {
        @Override
        public Message message() {
            return Message.of("trace.survey", mean, to.plain(), max.plain(), points.text());
        }
    }
}
