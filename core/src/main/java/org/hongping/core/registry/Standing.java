package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How an enterprise stands on a day: what a campaign's gates ask.
 *
 * @param day the day
 * @param grade its credit grade, if it has one
 * @param listEntries the lists it stands on
 */
public record Standing(LocalDate day, Optional<CreditGrade> grade, List<ListEntry> listEntries) {
    /** Copies the entries. */
    public Standing {
        listEntries = List.copyOf(listEntries);
    }
}
