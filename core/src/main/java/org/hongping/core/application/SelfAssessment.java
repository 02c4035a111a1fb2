package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.campaign.RubricPin;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.advice.Advice;
import org.hongping.rubric.engine.Result;

/** Scores what an applicant says of itself (自评). */
public final class SelfAssessment {
    private SelfAssessment() {}

    /**
     * Returns the result of a self-assessment under the readings of the campaign.
     *
     * @param outcomes what the code of the bundle has said of it, by place
     * @param beside what is known beside it, of its subject at least
     */
    public static Result score(
            InstalledRubric revision,
            RubricPin pin,
            Map<String, Line> lines,
            Map<String, Value> outcomes,
            Beside beside) {
        return revision.score(pin.interpretations(), answers(lines), outcomes, beside);
    }

    /** Says which single changes would gain. Takes as long as scoring the sheet a hundred times. */
    static Advice advise(Desk desk) {
        return desk.revision()
                .advise(
                        desk.campaign().rubric().interpretations(),
                        answers(desk.dossier().lines()),
                        desk.outcomes(),
                        desk.subject().with(GateFacts.values(desk.facts()), Map.of()));
    }

    /** Returns the lines that are answered, by answer key. */
    static Map<String, Value> answers(Map<String, Line> lines) {
        Map<String, Value> answers = new LinkedHashMap<>();
        lines.forEach((key, line) -> {
            if (!line.answer().fields().isEmpty()) {
                answers.put(key, line.answer());
            }
        });
        return answers;
    }
}
