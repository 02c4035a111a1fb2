package org.hongping.rubric.engine;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Verdicts on the plain answers that come again and again, each judged once. Safe for use by many threads. */
final class KeptVerdicts {
    private final AtomicReferenceArray<Verdict> kept;
    private final IntFunction<Verdict> judging;

    /**
     * @param count how many answers there are, numbered from 0
     * @param judging judges the answer of a number, always alike
     */
    KeptVerdicts(int count, IntFunction<Verdict> judging) {
        this.kept = new AtomicReferenceArray<>(count);
        this.judging = judging;
    }

    /** Returns the verdict on the answer of a number; null if it is not one of these. */
    @Nullable
    Verdict of(int number) {
        if (number < 0 || number >= kept.length()) {
            return null;
        }
        @Nullable Verdict known = kept.get(number);
        if (known == null) {
            known = lasting(judging.apply(number));
            kept.set(number, known);
        }
        return known;
    }

    /** Returns the same verdict, whose one step remembers what it says. */
    static Verdict lasting(Verdict verdict) {
        return verdict instanceof Verdict.Awarded awarded && awarded.how() instanceof Step step
                ? new Verdict.Awarded(awarded.points(), awarded.chosen(), new KeptStep(step))
                : verdict;
    }
}
