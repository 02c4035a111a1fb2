package org.hongping.core.registry;

import java.util.Map;
import java.util.Optional;

/** Something on record of an estate or an enterprise, most of it for some time. What was true once is kept. */
public sealed interface DatedRecord permits Building, CommitteeTerm, GradePeriod, ListEntry, PartyOrganisation, Person {
    /** Returns what names it for good. */
    RecordId id();

    /** Returns the id of the estate or enterprise. */
    String holderId();

    /** Returns which save this is, from 1. */
    long version();

    /** Returns the days it stands; none for what has no days. */
    Optional<Period> period();

    /** Returns its fields as forms and programs send and get them; what is not known is not there. */
    Map<String, String> written();
}
