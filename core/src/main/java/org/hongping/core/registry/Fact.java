package org.hongping.core.registry;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * A line of what is on record, as pages show it.
 *
 * @param label what it is
 * @param value what is known of it; empty if nothing is
 */
public record Fact(Message label, Optional<Message> value) {
    static Fact of(String labelKey, Optional<String> text) {
        return in(labelKey, "registry.plain", text);
    }

    /** A text with its unit, by the message of the unit. */
    static Fact in(String labelKey, String unitKey, Optional<String> text) {
        return new Fact(new Message(labelKey, List.of()), text.map(known -> new Message(unitKey, List.of(known))));
    }
}
