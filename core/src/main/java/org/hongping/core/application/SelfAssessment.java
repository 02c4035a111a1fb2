package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.campaign.RubricPin;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;

/** Scores what an applicant says of itself (自评). */
public final class SelfAssessment {
    private SelfAssessment() {}

    /** Returns the result of a self-assessment under the readings of the campaign. */
    public static Result score(InstalledRubric revision, RubricPin pin, Map<String, Line> lines) {
        Map<String, Value> answers = new LinkedHashMap<>();
        lines.forEach((key, line) -> {
            if (!line.answer().fields().isEmpty()) {
                answers.put(key, line.answer());
            }
        });
        return revision.score(pin.interpretations(), answers);
    }
}
