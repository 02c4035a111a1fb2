package org.hongping.core.rubric;

import java.util.Optional;
import java.util.function.Function;

/** Labels of a rubric in the visitor's language; the rubric's own Chinese where there are no others. */
public final class Wording {
    /** The rubric's own labels throughout. */
    public static final Wording OWN = new Wording(path -> Optional.empty());

    private final Function<String, Optional<String>> words;

    /**
     * Looks labels up.
     *
     * @param words other labels by path, for example {@code 1.1.active}
     */
    public Wording(Function<String, Optional<String>> words) {
        this.words = words;
    }

    /** Returns the label at a path. */
    public String of(String path, String own) {
        return words.apply(path).orElse(own);
    }
}
