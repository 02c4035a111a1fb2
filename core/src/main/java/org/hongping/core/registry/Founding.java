package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * Whether a body exists, and since when. Not asked yet and not founded are different answers.
 *
 * @param state what is known
 * @param day when it was founded; there if and only if it was
 */
public record Founding(State state, Optional<LocalDate> day) {
    /** Nobody has said yet. */
    public static final Founding UNKNOWN = new Founding(State.UNKNOWN, Optional.empty());

    /** Known to be missing (未成立). */
    public static final Founding NOT_FOUNDED = new Founding(State.NOT_FOUNDED, Optional.empty());

    /** @throws IllegalArgumentException if state and day contradict each other */
    public Founding {
        if ((state == State.FOUNDED) != day.isPresent()) {
            throw new IllegalArgumentException("a founding day goes with FOUNDED alone, got " + state + " and " + day);
        }
    }

    /** Founded on that day. */
    public static Founding on(LocalDate day) {
        return new Founding(State.FOUNDED, Optional.of(day));
    }

    /** What is known of a body. */
    public enum State {
        /** Nobody has said. */
        UNKNOWN,
        /** It was not founded. */
        NOT_FOUNDED,
        /** It was founded. */
        FOUNDED;

        /** Returns its word on the page. */
        public Message word() {
            return Message.of("registry.founding." + Codes.of(this));
        }
    }
}
