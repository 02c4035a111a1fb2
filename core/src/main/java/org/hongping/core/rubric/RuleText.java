package org.hongping.core.rubric;

import java.util.List;

/**
 * A rule in words.
 *
 * @param says a sentence, or a label with its points
 * @param items what belongs under it
 */
public record RuleText(String says, List<RuleText> items) {
    /** Copies the items. */
    public RuleText {
        items = List.copyOf(items);
    }

    static RuleText of(String says) {
        return new RuleText(says, List.of());
    }
}
