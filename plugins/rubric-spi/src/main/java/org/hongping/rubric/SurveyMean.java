package org.hongping.rubric;

/** The line's maximum × mean of valid answers ÷ top of the scale, from the rubric's {@link SurveyPlan}. */
public record SurveyMean() implements Rule {
    @Override
    public RuleKind kind() {
        return RuleKind.SURVEY;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.surveyMean(this);
    }
}
