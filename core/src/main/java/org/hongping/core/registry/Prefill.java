package org.hongping.core.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.NotFound;
import org.jdbi.v3.core.Handle;

/**
 * What the registry knows of whoever applies, as an application form wants it. Days are {@code
 * 2022-06-30}, figures plain; the words are Chinese, as the forms are. Safe for use by many threads.
 */
public final class Prefill {
    private static final Locale OF_THE_FORMS = Locale.SIMPLIFIED_CHINESE;

    private final Storage storage;
    private final EstateService estates;
    private final EnterpriseService enterprises;
    private final AreaService areas;

    Prefill(Storage storage, EstateService estates, EnterpriseService enterprises, AreaService areas) {
        this.storage = storage;
        this.estates = estates;
        this.enterprises = enterprises;
        this.areas = areas;
    }

    /**
     * Returns the values by the names that {@code prefill:} of a form knows, as of a day; what is not known is absent.
     *
     * @throws NotFound if there is no such estate
     */
    public Map<String, String> values(EstateId id, LocalDate day) {
        return storage.read(handle -> {
            Map<String, String> values = new LinkedHashMap<>();
            putEstate(values, estates.load(handle, id).details());
            estates.managedBy(handle, id, day).ifPresent(enterprise -> putEnterprise(values, enterprise.details()));
            return values;
        });
    }

    /** Returns the values of one that stands, inside somebody's unit of work. */
    public Map<String, String> values(Handle handle, Entrant entrant) {
        Map<String, String> values = new LinkedHashMap<>();
        entrant.estateId()
                .ifPresent(id -> putEstate(values, estates.load(handle, id).details()));
        entrant.enterpriseId()
                .ifPresent(
                        id -> putEnterprise(values, enterprises.load(handle, id).details()));
        entrant.personId()
                .flatMap(id -> handle.attach(PersonDao.class).find(id))
                .ifPresent(person -> putPerson(values, person));
        if (entrant.kind() == EntrantKind.AREA) {
            areas.above(handle, AreaId.of(entrant.id())).values().stream()
                    .filter(area -> area.id().text().equals(entrant.id()))
                    .forEach(area -> putArea(values, area));
        }
        return values;
    }

    private static void putPerson(Map<String, String> values, Person person) {
        values.put("person.name", person.name());
        put(values, "person.phone", person.phone());
    }

    private static void putArea(Map<String, String> values, Area area) {
        values.put("area.name", area.name());
        put(values, "area.kind", EntrantKind.judged(area.level()).map(Codes::of));
    }

    private static void putEstate(Map<String, String> values, Estate.Details estate) {
        values.put("estate.name", estate.name());
        put(values, "estate.address", estate.address());
        values.put("estate.kind", estate.kind().word().in(OF_THE_FORMS));
        put(values, "estate.floorArea", estate.figures().floorArea().map(BigDecimal::toPlainString));
        put(values, "estate.plotRatio", estate.figures().plotRatio().map(BigDecimal::toPlainString));
        put(values, "estate.completedOn", estate.dates().completedOn().map(LocalDate::toString));
        put(values, "estate.deliveredOn", estate.dates().deliveredOn().map(LocalDate::toString));
        put(values, "estate.occupancy", estate.figures().occupancy().map(BigDecimal::toPlainString));
        put(values, "estate.partyOrganisationFounded", founded(estate.dates().partyOrganisation()));
        put(values, "estate.committeeFounded", founded(estate.dates().committee()));
        put(values, "estate.households", estate.figures().households().map(String::valueOf));
        put(values, "estate.manager", estate.manager());
        put(values, "estate.managerPhone", estate.managerPhone());
    }

    private static void putEnterprise(Map<String, String> values, Enterprise.Details enterprise) {
        values.put("enterprise.name", enterprise.name());
        put(values, "enterprise.manager", enterprise.manager());
        put(values, "enterprise.phone", enterprise.phone());
        put(values, "enterprise.creditGrade", enterprise.creditGrade().map(CreditGrade::text));
        put(values, "enterprise.address", enterprise.address());
    }

    private static Optional<String> founded(Founding founding) {
        return founding.state() == Founding.State.NOT_FOUNDED
                ? Optional.of(founding.state().word().in(OF_THE_FORMS))
                : founding.day().map(LocalDate::toString);
    }

    private static void put(Map<String, String> values, String key, Optional<String> value) {
        value.ifPresent(known -> values.put(key, known));
    }
}
