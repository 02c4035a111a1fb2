package org.hongping.rubric.engine;

import java.util.Locale;
import org.hongping.rubric.Message;
import org.jspecify.annotations.Nullable;

/** A step that is taken again and again: remembers what it says in the language it was last asked in. */
final class KeptStep implements Step {
    private final Step step;
    private volatile @Nullable Said said;

    KeptStep(Step step) {
        this.step = step;
    }

    private record Said(Locale language, String words) {}

    @Override
    public Message message() {
        return step.message();
    }

    @Override
    public String words(Locale language) {
        @Nullable Said last = said;
        if (last == null || !last.language().equals(language)) {
            last = new Said(language, step.words(language));
            said = last;
        }
        return last.words();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeptStep kept && kept.step.equals(step);
    }

    @Override
    public int hashCode() {
        return step.hashCode();
    }

    @Override
    public String toString() {
        return step.toString();
    }
}
