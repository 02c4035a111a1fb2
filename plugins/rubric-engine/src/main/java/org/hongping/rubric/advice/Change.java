package org.hongping.rubric.advice;

import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.ScoreSheet;
import org.hongping.rubric.exact.Exact;

/**
 * One answer changed, and what the sheet comes to then.
 *
 * @param code the line
 * @param label its short name, zh-CN
 * @param answerKey key the answer stands under
 * @param answer the answer that would be given instead
 * @param points points of the line then; empty if it stays open
 * @param gain what the total so far gains, after all caps, above 0
 * @param total the total then; empty while the sheet is open or where a gate leaves none
 * @param partialTotal the total so far then
 * @param grades grades then, by grading
 */
public record Change(
        String code,
        String label,
        String answerKey,
        Value answer,
        Optional<Exact> points,
        Exact gain,
        Optional<Exact> total,
        Exact partialTotal,
        Map<String, Optional<String>> grades) {
    /** Returns the sheet with the answer changed. */
    public ScoreSheet applyTo(ScoreSheet sheet) {
        return Tries.with(sheet, answerKey, answer);
    }
}
