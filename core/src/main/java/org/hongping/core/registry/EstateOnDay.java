package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is on record of an estate for a day.
 *
 * @param day the day
 * @param managedBy the enterprise that manages it
 * @param committee its owners' committee in office
 * @param partyOrganisations its Party organisations
 * @param people who holds which post
 */
public record EstateOnDay(
        LocalDate day,
        Optional<Enterprise> managedBy,
        Optional<CommitteeTerm> committee,
        List<PartyOrganisation> partyOrganisations,
        List<Person> people) {
    /** Copies the lists. */
    public EstateOnDay {
        partyOrganisations = List.copyOf(partyOrganisations);
        people = List.copyOf(people);
    }
}
