package org.hongping.core.application;

import java.util.Map;
import java.util.TreeMap;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.ValueText;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;

/**
 * What the code of a bundle was told of the subject, as it is kept beside what it said.
 *
 * @param text named values as JSON, in order of name
 */
record ToldSubject(String text) {

    /** Returns what a rubric asks of it. */
    static ToldSubject of(Rubric rubric, Beside subject) {
        return of(subject.inputOf(rubric));
    }

    private static ToldSubject of(Map<String, Value> input) {
        return new ToldSubject(ValueText.write(new Value.Fields(new TreeMap<>(input))));
    }

    /** Says whether both tell the same but for the day of filing, which is another one each day that somebody writes. */
    boolean isAlike(ToldSubject other) {
        return equals(other) || undated().equals(other.undated());
    }

    private ToldSubject undated() {
        Map<String, Value> input = new TreeMap<>(ValueText.fields(text).fields());
        input.remove(SubjectFields.AS_OF);
        return of(input);
    }
}
