package org.hongping.rubric.engine;

import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

/** Where the one voice's answer to a line comes from. */
enum Said {
    /** From the sheet's answers. */
    IN_ANSWERS {
        @Override
        @Nullable
        Value by(String code, @Nullable Value answer, Hearing hearing) {
            return answer;
        }
    },
    /** From nobody: a formula or a hook, beside which somebody may still put points in its place. */
    BY_ITSELF {
        @Override
        Value by(String code, @Nullable Value answer, Hearing hearing) {
            return answer == null ? Value.noFields() : answer;
        }
    },
    /** From the survey, beside which somebody may put points in its place. */
    IN_SURVEY {
        @Override
        @Nullable
        Value by(String code, @Nullable Value answer, Hearing hearing) {
            boolean isAsked = hearing.survey().mean(code) != null;
            return answer == null && isAsked ? Value.noFields() : answer;
        }
    };

    /** Returns what is said to a line; nothing if nobody says anything. */
    @Nullable
    abstract Value by(String code, @Nullable Value answer, Hearing hearing);
}
