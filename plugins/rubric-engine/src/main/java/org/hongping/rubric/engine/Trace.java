package org.hongping.rubric.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.hongping.rubric.Message;
import org.hongping.rubric.Source;

/**
 * How a line or group came to its points. Structure first; its words are made when they are asked for.
 *
 * @param rule name of the rule or, for a group, of the aggregation
 * @param chosen id of the level chosen, or the count of the tier reached
 * @param clause place in the published scheme, its own or the nearest above
 * @param steps what was done, in order
 * @param voices how each member's answer came to its points, by member; empty for a single voice
 */
public record Trace(
        String rule, Optional<String> chosen, Optional<Source> clause, List<Step> steps, Map<String, Trace> voices) {
    /** Copies steps and voices. */
    public Trace {
        steps = List.copyOf(steps);
        voices = Copies.of(voices);
    }

    /** Returns the sentences in order. */
    public List<Message> messages() {
        return steps.stream().map(Step::message).toList();
    }

    /** Says all of it, for a reviewer to read or print. */
    public String words(Locale language) {
        if (steps.size() == 1) {
            return steps.get(0).words(language);
        }
        StringJoiner words = new StringJoiner(Message.of("trace.joint").in(language));
        for (Step step : steps) {
            words.add(step.words(language));
        }
        return words.toString();
    }
}
