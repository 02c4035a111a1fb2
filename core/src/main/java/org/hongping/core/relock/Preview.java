package org.hongping.core.relock;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.hongping.core.bundle.TrialView;
import org.hongping.core.rubric.DiffView;
import org.hongping.rubric.Message;

/**
 * What a move would do.
 *
 * @param diff how the two revisions differ
 * @param trial what the campaign's evaluations would come to
 * @param obstacles why it cannot be done, as sentences; empty if it can
 * @param notes what else comes of it, as sentences
 * @param strays incidents of negative lists that the other revision does not take
 */
public record Preview(DiffView diff, TrialView trial, List<String> obstacles, List<String> notes, List<Stray> strays) {
    /** Copies the lists. */
    public Preview {
        obstacles = List.copyOf(obstacles);
        notes = List.copyOf(notes);
        strays = List.copyOf(strays);
    }

    /** Says whether it can be done. */
    public boolean isPossible() {
        return obstacles.isEmpty();
    }

    /** Returns it without the evaluations that are not for whoever reads. */
    Preview showing(Predicate<TrialView.Row> shown) {
        return new Preview(diff, trial.showing(shown), obstacles, notes, strays);
    }

    static List<String> said(List<Message> messages, Locale language) {
        return messages.stream().map(message -> message.in(language)).toList();
    }
}
