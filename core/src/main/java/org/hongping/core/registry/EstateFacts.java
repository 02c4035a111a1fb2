package org.hongping.core.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Message;

/** What is on record of an estate, line by line in the order of the form. */
final class EstateFacts {
    private EstateFacts() {}

    static List<Fact> of(Estate.Details estate, AreaTree areas) {
        Estate.Figures figures = estate.figures();
        Estate.Dates dates = estate.dates();
        return List.of(
                new Fact(
                        Message.of("registry.estate.kind"),
                        Optional.of(estate.kind().word())),
                Fact.of("registry.estate.areaId", Optional.of(areas.where(estate.areaId()))),
                Fact.of("registry.estate.address", estate.address()),
                Fact.in("registry.estate.floorArea", "registry.square-metres", figure(figures.floorArea())),
                Fact.of("registry.estate.plotRatio", figure(figures.plotRatio())),
                Fact.in(
                        "registry.estate.households",
                        "registry.flats",
                        figures.households().map(String::valueOf)),
                Fact.in("registry.estate.occupancy", "registry.percent", figure(figures.occupancy())),
                Fact.of("registry.estate.completedOn", day(dates.completedOn())),
                Fact.of("registry.estate.deliveredOn", day(dates.deliveredOn())),
                new Fact(Message.of("registry.estate.partyOrganisation"), founding(dates.partyOrganisation())),
                new Fact(Message.of("registry.estate.committee"), founding(dates.committee())),
                Fact.of("registry.estate.manager", estate.manager()),
                Fact.of("registry.estate.managerPhone", estate.managerPhone()));
    }

    private static Optional<Message> founding(Founding founding) {
        return switch (founding.state()) {
            case UNKNOWN -> Optional.empty();
            case NOT_FOUNDED -> Optional.of(founding.state().word());
            case FOUNDED -> founding.day().map(day -> Message.of("registry.founded-on", day.toString()));
        };
    }

    private static Optional<String> figure(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString);
    }

    private static Optional<String> day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString);
    }
}
