package org.hongping.rubric.engine;

import org.hongping.rubric.Criterion;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

/** Where the one voice's answer to a line comes from. */
enum Said {
    /** From the sheet's answers. */
    IN_ANSWERS {
        @Override
        @Nullable
        Value by(Criterion line, Hearing hearing) {
            return hearing.answer(line.answerKey());
        }
    },
    /** From nobody: a formula or a hook, beside which somebody may still put points in its place. */
    BY_ITSELF {
        @Override
        Value by(Criterion line, Hearing hearing) {
            @Nullable Value said = hearing.answer(line.answerKey());
            return said == null ? Value.noFields() : said;
        }
    },
    /** From the survey, beside which somebody may put points in its place. */
    IN_SURVEY {
        @Override
        @Nullable
        Value by(Criterion line, Hearing hearing) {
            @Nullable Value said = hearing.answer(line.answerKey());
            boolean isAsked = hearing.survey().mean(line.code()) != null;
            return said == null && isAsked ? Value.noFields() : said;
        }
    };

    /** Returns what is said to a line; nothing if nobody says anything. */
    @Nullable
    abstract Value by(Criterion line, Hearing hearing);
}
