package org.hongping.plugin.skeleton;

import java.util.List;
import java.util.Locale;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/**
 * A golden case without its figures.
 *
 * @param subject code of a line or group, id of a gate; blank for the sheet as a whole
 * @param what what is special about it
 * @param clause clause of the scheme
 * @param arithmetic what the rubric says there, to be compared with the scheme
 * @param sheet the score sheet
 * @param expected what has to be filled in: {@code total}, or {@code points} and a code
 */
public record SkeletonCase(
        String subject,
        Message what,
        String clause,
        Message arithmetic,
        Value.Fields sheet,
        List<List<String>> expected) {
    /** Copies the list. */
    public SkeletonCase {
        expected = expected.stream().map(List::copyOf).toList();
    }

    /** Returns its name in a language. */
    public String name(Locale language) {
        return (subject + " " + what.in(language)).strip();
    }
}
