package org.hongping.rubric;

import java.util.regex.Pattern;

/**
 * Names scheme and table for good, for example {@code chengdu.residential}; editions and revisions share it.
 *
 * @param text two or more lower-case words joined by full stops
 */
public record RubricId(String text) implements Comparable<RubricId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)+");

    /** @throws IllegalArgumentException if the text is not of that shape */
    public RubricId {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("a rubric id looks like 'chengdu.residential', got '" + text + "'");
        }
    }

    /** Returns the id written as text. */
    public static RubricId of(String text) {
        return new RubricId(text);
    }

    /** Says whether the text may serve as an id. */
    public static boolean accepts(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(RubricId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
