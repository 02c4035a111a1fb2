package org.hongping.core.registry;

import java.util.List;

/**
 * What is on record of an enterprise for a day.
 *
 * @param standing its grade and the lists it stands on
 * @param partyOrganisations its Party organisations
 * @param people who holds which post
 * @param estates what it manages
 */
public record EnterpriseOnDay(
        Standing standing,
        List<PartyOrganisation> partyOrganisations,
        List<Person> people,
        List<ManagedEstate> estates) {
    /** Copies the lists. */
    public EnterpriseOnDay {
        partyOrganisations = List.copyOf(partyOrganisations);
        people = List.copyOf(people);
        estates = List.copyOf(estates);
    }
}
