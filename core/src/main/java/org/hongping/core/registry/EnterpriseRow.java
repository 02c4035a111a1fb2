package org.hongping.core.registry;

import java.util.Map;
import java.util.Optional;

/**
 * A row of the enterprises' sheet.
 *
 * @param standing the enterprise it is about, as it was when the row was read; none for a new one
 * @param version the version that was exported
 * @param details what the row says
 */
record EnterpriseRow(Optional<Enterprise> standing, long version, Enterprise.Details details) {
    /** Whether the row says something else than what is on record. */
    boolean isEdited() {
        return standing.filter(
                        before -> !change(before).differing().values().stream().allMatch(Map::isEmpty))
                .isPresent();
    }

    Change change(Enterprise before) {
        return new Change(EnterpriseEntry.written(before.details()), EnterpriseEntry.written(details));
    }
}
