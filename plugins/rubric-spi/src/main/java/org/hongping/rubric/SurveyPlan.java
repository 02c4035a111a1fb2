package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How residents are asked (群众满意度).
 *
 * @param source clause it implements
 * @param sampleShare least share of households with a valid answer, 0 to 1; empty prints none
 * @param scaleFrom lowest answer
 * @param scaleTo highest answer
 */
public record SurveyPlan(
        Optional<Source> source, Optional<BigDecimal> sampleShare, BigDecimal scaleFrom, BigDecimal scaleTo) {
    /** @throws IllegalArgumentException if the scale has no length */
    public SurveyPlan {
        if (scaleFrom.compareTo(scaleTo) >= 0) {
            throw new IllegalArgumentException("a scale from " + scaleFrom + " to " + scaleTo + " has no length");
        }
    }
}
