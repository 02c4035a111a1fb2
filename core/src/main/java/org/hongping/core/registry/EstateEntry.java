package org.hongping.core.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The details of an estate as text by field: how forms and programs send and get them. */
final class EstateEntry {
    private EstateEntry() {}

    /** Reads what was sent; faults stay in the entry. Empty if anything is at fault. */
    static Optional<Estate.Details> read(Entry entry) {
        Optional<String> name = entry.require("name", Readings::line);
        Optional<AreaId> area = entry.require("areaId", Readings::line).map(AreaId::of);
        Optional<EstateKind> kind = entry.require("kind", Readings.choice(EstateKind.class));
        Estate.Figures figures = figures(entry);
        Optional<Estate.Dates> dates = dates(entry);
        Optional<String> address = entry.read("address", Readings::line);
        Optional<String> manager = entry.read("manager", Readings::line);
        Optional<String> phone = entry.read("managerPhone", Readings::phone);
        if (name.isEmpty() || area.isEmpty() || kind.isEmpty() || dates.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Estate.Details(name.get(), area.get(), address, kind.get(), figures, dates.get(), manager, phone));
    }

    private static Estate.Figures figures(Entry entry) {
        return new Estate.Figures(
                entry.read("floorArea", Readings::figure),
                entry.read("plotRatio", Readings::figure),
                entry.read("occupancy", Readings::percent),
                entry.read("households", Readings::count));
    }

    private static Optional<Estate.Dates> dates(Entry entry) {
        Optional<LocalDate> completedOn = entry.read("completedOn", Readings::day);
        Optional<LocalDate> deliveredOn = entry.read("deliveredOn", Readings::day);
        Optional<Founding> party = founding(entry, "partyOrganisation");
        Optional<Founding> committee = founding(entry, "committee");
        return party.flatMap(organisation ->
                committee.map(owners -> new Estate.Dates(completedOn, deliveredOn, organisation, owners)));
    }

    /** A state without a day, or founded with its day; nothing typed is not known. */
    private static Optional<Founding> founding(Entry entry, String field) {
        Founding.State state =
                entry.read(field, Readings.choice(Founding.State.class)).orElse(Founding.State.UNKNOWN);
        if (state != Founding.State.FOUNDED) {
            return Optional.of(new Founding(state, Optional.empty()));
        }
        return entry.require(field + "Day", Readings::day).map(Founding::on);
    }

    /** Returns the same fields with their values; what is not known is not there. */
    static Map<String, String> written(Estate.Details details) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", details.name());
        fields.put("areaId", details.areaId().text());
        fields.put("kind", Codes.of(details.kind()));
        put(fields, "address", details.address());
        Estate.Figures figures = details.figures();
        put(fields, "floorArea", figures.floorArea().map(BigDecimal::toPlainString));
        put(fields, "plotRatio", figures.plotRatio().map(BigDecimal::toPlainString));
        put(fields, "occupancy", figures.occupancy().map(BigDecimal::toPlainString));
        put(fields, "households", figures.households().map(String::valueOf));
        Estate.Dates dates = details.dates();
        put(fields, "completedOn", dates.completedOn().map(LocalDate::toString));
        put(fields, "deliveredOn", dates.deliveredOn().map(LocalDate::toString));
        put(fields, "partyOrganisation", dates.partyOrganisation());
        put(fields, "committee", dates.committee());
        put(fields, "manager", details.manager());
        put(fields, "managerPhone", details.managerPhone());
        return fields;
    }

    private static void put(Map<String, String> fields, String field, Founding founding) {
        fields.put(field, Codes.of(founding.state()));
        put(fields, field + "Day", founding.day().map(LocalDate::toString));
    }

    private static void put(Map<String, String> fields, String field, Optional<String> value) {
        value.ifPresent(known -> fields.put(field, known));
    }
}
