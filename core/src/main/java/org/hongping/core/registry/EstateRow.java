package org.hongping.core.registry;

import java.util.Optional;

/**
 * A row of the estates' sheet.
 *
 * @param standing the estate it is about, as it was when the row was read; none for a new one
 * @param version the version that was exported
 * @param details what the row says
 * @param takeover who takes it over, if that is not on record yet
 */
record EstateRow(Optional<Estate> standing, long version, Estate.Details details, Optional<Takeover> takeover) {
    boolean isNew() {
        return standing.isEmpty();
    }

    /** Whether the row says something else than what is on record. */
    boolean isEdited() {
        return standing.filter(
                        estate -> !change(estate).differing().values().stream().allMatch(java.util.Map::isEmpty))
                .isPresent();
    }

    Change change(Estate estate) {
        return new Change(EstateEntry.written(estate.details()), EstateEntry.written(details));
    }

    /** Whether another estate may be in its way: it is new, or gets another name or area. */
    boolean isMoved() {
        return standing.map(estate -> !estate.name().equals(details.name())
                        || !estate.details().areaId().equals(details.areaId()))
                .orElse(true);
    }

    String place() {
        return details.areaId().text() + ' ' + details.name();
    }
}
