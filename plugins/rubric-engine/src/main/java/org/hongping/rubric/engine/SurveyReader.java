package org.hongping.rubric.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.rubric.SurveyPlan;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;

/** Reads the survey of a sheet and asks whether enough households answered. */
final class SurveyReader {
    private static final String HOUSEHOLDS = "households";
    private static final String VALID = "valid";
    private static final String MEANS = "means";
    private static final Set<String> KEYS = Set.of(HOUSEHOLDS, VALID, MEANS);

    private final Optional<Exact> share;
    private final Set<String> lines;

    /** @param lines codes of the lines that the survey scores */
    SurveyReader(SurveyPlan plan, Set<String> lines) {
        this.share = plan.sampleShare().map(Exact::of);
        this.lines = Set.copyOf(lines);
    }

    SurveyFigures read(Value survey, List<Problem> problems) {
        if (!(survey instanceof Value.Fields fields)) {
            problems.add(Problem.ofSheet("not-object", "survey", Shown.of(survey)));
            return SurveyFigures.NONE;
        }
        Answer answer = Answer.of(fields, "survey.");
        answer.allowOnly(KEYS, Set.of());
        Optional<Exact> households = counted(answer, HOUSEHOLDS, SurveyFigures.MOST);
        Optional<Exact> valid = counted(answer, VALID, households.orElse(SurveyFigures.MOST));
        Map<String, Value> means =
                answer.has(MEANS) ? answer.within(MEANS).map(Answer::fields).orElse(Map.of()) : Map.of();
        answer.faults().forEach(fault -> problems.add(new Problem(Optional.empty(), fault)));
        strangers(means, problems);
        if (households.isPresent() && valid.isPresent()) {
            share.ifPresent(least -> sample(households.get(), valid.get(), least, problems));
        }
        return new SurveyFigures(households, valid, means);
    }

    /** A figure that a share is taken of has to be there. */
    private Optional<Exact> counted(Answer answer, String key, Exact most) {
        return answer.has(key) || share.isPresent() ? answer.count(key, most) : Optional.empty();
    }

    private void strangers(Map<String, Value> means, List<Problem> problems) {
        Set<String> strangers = new TreeSet<>(means.keySet());
        strangers.removeAll(lines);
        strangers.forEach(code -> problems.add(Problem.ofSheet("survey-code", Shown.shortened(code))));
    }

    private static void sample(Exact households, Exact valid, Exact share, List<Problem> problems) {
        Exact least = share.times(households).negated().floor().negated();
        if (valid.compareTo(least) < 0 || households.signum() == 0) {
            problems.add(Problem.ofSheet("survey-sample", valid.plain(), households.plain(), least.plain()));
        }
    }
}
