package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hongping.core.registry.KnownFact.Source;
import org.hongping.rubric.Value;
import org.jdbi.v3.core.Handle;

/**
 * What is on record of whoever applies for a day, by the names that conditions of rubrics use. What is not
 * on record is left out: that nobody entered a Party organisation does not say that there is none.
 */
public final class RegistryFacts {
    private static final String GRADE = "enterprise.creditGrade";
    private static final String BAD_CREDIT = "enterprise.badCredit";
    private static final String PARTY_OF_ENTERPRISE = "enterprise.partyOrganisation";
    private static final String PARTY_OF_ESTATE = "project.partyOrganisation";
    private static final String COMMITTEE = "committee.founded";
    private static final String MEMBERS = "committee.members";
    private static final String PARTY_MEMBERS = "committee.partyMembers";

    private static final Set<ListEntry.Kind> BAD = Set.of(ListEntry.Kind.DISHONESTY, ListEntry.Kind.BLACKLIST);

    private final Handle handle;
    private final Optional<EstateId> estate;
    private final Optional<EnterpriseId> enterprise;
    private final LocalDate day;

    private RegistryFacts(Handle handle, Entrant entrant, LocalDate day) {
        this.handle = handle;
        this.estate = entrant.estateId();
        this.enterprise = entrant.enterpriseId();
        this.day = day;
    }

    /**
     * Reads what is asked for and known, inside somebody's unit of work and without asking who reads.
     *
     * @param asked which names are wanted; nothing is read for the others
     */
    public static List<KnownFact> of(Handle handle, Entrant entrant, LocalDate day, Predicate<String> asked) {
        return new RegistryFacts(handle, entrant, day).read(asked);
    }

    /** Returns the lists an enterprise stands on that day, inside somebody's unit of work. */
    public static List<ListEntry> lists(Handle handle, EnterpriseId enterprise, LocalDate day) {
        return handle.attach(ListEntryDao.class).of(enterprise.text()).stream()
                .filter(entry -> entry.stands(day))
                .toList();
    }

    private List<KnownFact> read(Predicate<String> asked) {
        List<KnownFact> facts = new ArrayList<>();
        if (asked.test(GRADE)) {
            grade().ifPresent(facts::add);
        }
        if (asked.test(BAD_CREDIT)) {
            badCredit().ifPresent(facts::add);
        }
        if (asked.test(PARTY_OF_ENTERPRISE)) {
            enterprise
                    .flatMap(id -> organisation(PARTY_OF_ENTERPRISE, id.text()))
                    .ifPresent(facts::add);
        }
        if (asked.test(PARTY_OF_ESTATE)) {
            estate.flatMap(id -> organisation(PARTY_OF_ESTATE, id.text()).or(() -> organisationByEntry(id)))
                    .ifPresent(facts::add);
        }
        if (Stream.of(COMMITTEE, MEMBERS, PARTY_MEMBERS).anyMatch(asked)) {
            estate.stream()
                    .flatMap(id -> committee(id).stream())
                    .filter(fact -> asked.test(fact.name()))
                    .forEach(facts::add);
        }
        return facts;
    }

    private Optional<KnownFact> grade() {
        return enterprise
                .flatMap(id -> handle.attach(GradePeriodDao.class).on(id.text(), day))
                .map(period -> fact(
                        GRADE,
                        period.grade()
                                .map(CreditGrade::text)
                                .<Value>map(Value::text)
                                .orElseGet(Value::nothing),
                        Source.CREDIT_GRADE,
                        period.source()));
    }

    /** Standing on no list is no proof of good credit. */
    private Optional<KnownFact> badCredit() {
        return enterprise.stream()
                .flatMap(id -> lists(handle, id, day).stream())
                .filter(entry -> BAD.contains(entry.kind()))
                .findFirst()
                .map(entry -> fact(BAD_CREDIT, Value.truth(true), Source.LIST, entry.document()));
    }

    private Optional<KnownFact> organisation(String name, String holder) {
        return handle.attach(PartyOrganisationDao.class).of(holder).stream()
                .filter(organisation -> organisation.existence().covers(day))
                .findFirst()
                .map(organisation -> fact(name, Value.truth(true), Source.PARTY_ORGANISATION, organisation.name()));
    }

    private Optional<KnownFact> organisationByEntry(EstateId id) {
        return handle.attach(EstateDao.class)
                .find(id)
                .flatMap(found -> founded(found.details().dates().partyOrganisation()))
                .map(founded -> fact(PARTY_OF_ESTATE, Value.truth(founded), Source.ESTATE, ""));
    }

    /** Where there is no owners' committee a residents' one may stand in, so that only its being there is known. */
    private List<KnownFact> committee(EstateId id) {
        Optional<CommitteeTerm> term = handle.attach(CommitteeTermDao.class).of(id.text()).stream()
                .filter(one -> one.term().covers(day))
                .findFirst();
        if (term.isPresent()) {
            String days = term.get().fromOn() + "–" + term.get().untilOn();
            return List.of(
                    fact(COMMITTEE, Value.truth(true), Source.COMMITTEE, days),
                    fact(MEMBERS, Value.figure("" + term.get().members()), Source.COMMITTEE, days),
                    fact(PARTY_MEMBERS, Value.figure("" + term.get().partyMembers()), Source.COMMITTEE, days));
        }
        return handle
                .attach(EstateDao.class)
                .find(id)
                .flatMap(found -> founded(found.details().dates().committee()))
                .filter(founded -> founded)
                .map(founded -> fact(COMMITTEE, Value.truth(true), Source.ESTATE, ""))
                .stream()
                .toList();
    }

    private Optional<Boolean> founded(Founding founding) {
        return switch (founding.state()) {
            case UNKNOWN -> Optional.empty();
            case NOT_FOUNDED -> Optional.of(false);
            case FOUNDED -> founding.day().map(since -> !since.isAfter(day));
        };
    }

    private KnownFact fact(String name, Value value, Source source, String detail) {
        return new KnownFact(name, value, source, detail, day);
    }
}
