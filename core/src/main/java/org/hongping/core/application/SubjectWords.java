package org.hongping.core.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Value;

/**
 * What is known of the subject of an application, ready to be read.
 *
 * @param label what was asked
 * @param words what was said
 */
public record SubjectWords(String label, String words) {

    /** Returns what is known of the subject of what lies on a desk, in the order of the rubric. */
    public static List<SubjectWords> of(Desk desk, Locale language) {
        return of(desk, desk.subject(), language);
    }

    /** Returns what was known when it was handed in last: what members and panels score by. */
    public static List<SubjectWords> handedIn(Desk desk, Locale language) {
        return desk.latest()
                .map(submission -> of(desk, Submitted.of(submission).subject(), language))
                .orElse(List.of());
    }

    private static List<SubjectWords> of(Desk desk, Beside subject, Locale language) {
        Wording wording = desk.revision().wording(language);
        Map<String, Value> input = subject.inputOf(desk.rubric());
        List<SubjectWords> said = new ArrayList<>();
        for (Declaration declared : desk.rubric().inputs()) {
            if (input.containsKey(declared.id())) {
                said.add(SubjectFields.words(
                        declared, input.getOrDefault(declared.id(), Value.nothing()), wording, language));
            }
        }
        return said;
    }
}
