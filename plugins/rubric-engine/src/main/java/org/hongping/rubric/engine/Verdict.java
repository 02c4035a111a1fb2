package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;

/** What a rule makes of one voice's answer. */
sealed interface Verdict {
    /** Returns how it came to that. */
    List<Step> steps();

    /** Returns the level chosen or the count reached, where the rule has such a thing. */
    default Optional<String> chosen() {
        return Optional.empty();
    }

    /**
     * Points.
     *
     * @param points exact and not yet rounded
     * @param chosen the level chosen or the count reached
     * @param how how they came about
     */
    record Awarded(Exact points, @Override Optional<String> chosen, Explanation how) implements Verdict {
        Awarded(Exact points, Optional<String> chosen, List<Step> steps) {
            this(points, chosen, new Explanation.Several(steps));
        }

        @Override
        public List<Step> steps() {
            return how.steps();
        }
    }

    /**
     * Something of the answer is still to come.
     *
     * @param isUndetermined whether it was answered, but what decides it is not known
     */
    record Open(List<Step> steps, boolean isUndetermined) implements Verdict {}

    /** The line does not apply. */
    record Excused(List<Step> steps) implements Verdict {}

    /** The answer cannot be taken. */
    record Refused(List<Message> problems) implements Verdict {
        @Override
        public List<Step> steps() {
            return List.of(Step.saying("refused"));
        }
    }

    static Verdict awarded(Exact points, Step step) {
        return new Awarded(points, Optional.empty(), step);
    }

    static Verdict open(String key, Object... arguments) {
        return new Open(List.of(Step.saying(key, arguments)), false);
    }

    /** Returns the verdict where what decides is not known, naming it. */
    static Verdict undetermined(List<Message> lacks) {
        return new Open(List.of(Lacking.of(lacks)), true);
    }
}
