package org.hongping.core.registry;

import java.util.List;

/** Every kind of records, by whose they are and in the order of the page. */
final class RecordKinds {
    static final CommitteeTerms COMMITTEES = new CommitteeTerms();
    static final PartyOrganisations PARTY = new PartyOrganisations();
    static final People PEOPLE = new People();
    static final Buildings BUILDINGS = new Buildings();
    static final GradePeriods GRADES = new GradePeriods();
    static final ListEntries LISTS = new ListEntries();

    private RecordKinds() {}

    static List<RecordKind<?>> of(Holder.Kind holder) {
        return switch (holder) {
            case ESTATE -> List.of(COMMITTEES, PARTY, PEOPLE, BUILDINGS);
            case ENTERPRISE -> List.of(GRADES, LISTS, PARTY, PEOPLE);
        };
    }

    /** @throws IllegalArgumentException if such a holder has none of that name */
    static RecordKind<?> at(Holder.Kind holder, String path) {
        return of(holder).stream()
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + path + " of an " + holder.word()));
    }
}
