package org.hongping.core.registry;

import java.util.Optional;

/**
 * A row of a sheet of dated records.
 *
 * @param standing the record it is about, as it was when the row was read; none for a new one
 * @param version the version that was exported
 * @param holder whose record it is
 * @param candidate what the row says
 */
record RecordRow<T extends DatedRecord>(Optional<T> standing, long version, Holder holder, T candidate) {
    /** Whether there was no such record. */
    boolean isNew() {
        return standing.isEmpty();
    }

    /** Whether the row says something else than what is on record. */
    boolean isEdited() {
        return standing.filter(before -> !before.written().equals(candidate.written()))
                .isPresent();
    }
}
