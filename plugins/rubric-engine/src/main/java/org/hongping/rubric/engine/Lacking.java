package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Message;

/** The step that says what is not known: up to three things by name. */
record Lacking(List<Message> lacks) implements Step {
    private static final int MOST_NAMED = 3;

    static Step of(List<Message> lacks) {
        return new Lacking(List.copyOf(lacks));
    }

    @Override
    public Message message() {
        return sentence(lacks).orElseGet(() -> Message.of("trace.undetermined"));
    }

    /** Returns the sentence that names what is lacking; empty if nothing is. */
    static Optional<Message> sentence(List<Message> lacks) {
        List<Message> named = lacks.subList(0, Math.min(MOST_NAMED, lacks.size()));
        return named.isEmpty() ? Optional.empty() : Optional.of(new Message("trace.lacks-" + named.size(), named));
    }
}
