package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.Objects;

/** What a hook says: points, or why there are none to be known. */
public sealed interface HookAnswer {
    /**
     * Points.
     *
     * @param points from 0 to the line's maximum
     * @param words how it came to them, for the explanation
     */
    record Points(BigDecimal points, String words) implements HookAnswer {
        /** @throws NullPointerException if either is null */
        public Points {
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(words, "words");
        }
    }

    /**
     * Nothing that can be known; the line waits for points from a person.
     *
     * @param reason what is lacking, for people
     */
    record Undetermined(String reason) implements HookAnswer {
        /** @throws NullPointerException if it is null */
        public Undetermined {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Returns points and how they came about. */
    static HookAnswer points(BigDecimal points, String words) {
        return new Points(points, words);
    }

    /** Returns that nothing can be known, and why. */
    static HookAnswer undetermined(String reason) {
        return new Undetermined(reason);
    }
}
