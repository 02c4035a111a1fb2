package org.hongping.core.relock;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hongping.core.application.NewInputs;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Message;

/**
 * What a move asks anew of applicants: nobody asks those who have handed in, so that their sheets would never be whole.
 *
 * @param obstacles why it cannot be done
 * @param notes what those who have not handed in have to do
 */
record Asking(List<Message> obstacles, List<Message> notes) {
    private static final String INPUT = "input.";

    static Asking of(NewInputs anew, Wording words, Locale language) {
        String labels = anew.inputs().stream()
                .map(input -> words.of(INPUT + input.id(), input.label()))
                .collect(Collectors.joining(Message.of("rubric.comma").in(language)));
        return new Asking(said("relock.asks", labels, anew.filed()), said("relock.to-ask", labels, anew.open()));
    }

    private static List<Message> said(String key, String labels, int applications) {
        return applications == 0 ? List.of() : List.of(Message.of(key, labels, Integer.toString(applications)));
    }
}
