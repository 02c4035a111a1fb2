package org.hongping.rubric.engine;

import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says of its survey.
 *
 * @param households how many there are
 * @param valid how many answered validly
 * @param means mean of a line by its code, a figure or sum and count; not judged yet
 */
record SurveyFigures(Optional<Exact> households, Optional<Exact> valid, Map<String, Value> means) {
    /** More than anybody can ask. */
    static final Exact MOST = Exact.of(999_999_999);

    static final SurveyFigures NONE = new SurveyFigures(Optional.empty(), Optional.empty(), Map.of());

    SurveyFigures {
        means = Copies.of(means);
    }

    @Nullable
    Value mean(String code) {
        return means.get(code);
    }
}
