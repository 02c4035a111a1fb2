package org.hongping.core.rubric;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hongping.rubric.Message;
import org.hongping.rubric.edition.Step;

/** The fields of a rubric document in words. */
final class FieldWords {
    /** A rule's own fields say enough without the word for the rule. */
    private static final Set<String> SILENT = Set.of("rule");

    private FieldWords() {}

    /** Returns the way to a field, an item by what people call it. */
    static List<String> of(List<Step> steps, Locale language) {
        return steps.stream()
                .filter(step ->
                        steps.size() == 1 || !(step instanceof Step.Named name && SILENT.contains(name.written())))
                .map(step -> step instanceof Step.Item item
                        ? item.label().orElse(item.written())
                        : of(step.written(), language))
                .toList();
    }

    /**
     * Returns the word for a field of the rubric document.
     *
     * @throws java.util.MissingResourceException if the document has no such field
     */
    static String of(String field, Locale language) {
        return new Message("field." + field, List.of()).in(language);
    }
}
