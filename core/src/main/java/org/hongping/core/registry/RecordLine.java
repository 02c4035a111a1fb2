package org.hongping.core.registry;

import java.util.List;
import java.util.Optional;

/**
 * A record as a row of its page.
 *
 * @param id names it
 * @param facts its fields in words
 * @param phase whether it stands today; none for what has no days
 */
public record RecordLine(RecordId id, List<Fact> facts, Optional<Phase> phase) {
    /** Copies the facts. */
    public RecordLine {
        facts = List.copyOf(facts);
    }
}
