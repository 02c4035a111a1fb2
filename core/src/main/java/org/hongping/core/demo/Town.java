package org.hongping.core.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.registry.CreditCode;
import org.hongping.core.registry.CreditGrade;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.registry.Estate;
import org.hongping.core.registry.EstateId;
import org.hongping.core.registry.EstateKind;
import org.hongping.core.registry.Founding;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.Registry;
import org.hongping.core.registry.Takeover;
import org.hongping.core.security.AccountId;

/** Enterprises and estates of the demonstration, as the organiser registers them. */
final class Town {
    private static final LocalDate MANAGED_SINCE = LocalDate.of(2015, 1, 1);
    private static final LocalDate PARTY_ORGANISATION = LocalDate.of(2013, 7, 1);
    private static final int MONTHS_TO_DELIVER = 6;

    private final Registry registry;
    private final People people;
    private final Map<String, EnterpriseId> enterprises = new HashMap<>();
    private final Map<String, EstateId> estates = new HashMap<>();

    Town(Registry registry, People people) {
        this.registry = registry;
        this.people = people;
    }

    EstateId estate(String name) {
        return Objects.requireNonNull(estates.get(name), name);
    }

    void register(Story.Company company) {
        Enterprise.Details details = new Enterprise.Details(
                company.name(),
                new CreditCode(company.creditCode()),
                Optional.of(new CreditGrade(company.creditGrade())),
                Optional.of(company.manager()),
                Optional.of(company.phone()),
                Optional.of(company.address()));
        Enterprise enterprise = registry.enterprises().register(details, people.organiser());
        AccountId account = new AccountId(people.named(company.account()).accountOrRefuse());
        registry.enterprises().join(enterprise.id(), account, people.organiser());
        enterprises.put(company.id(), enterprise.id());
    }

    void register(Story.House house) {
        EnterpriseId manager = Objects.requireNonNull(enterprises.get(house.enterprise()), house.enterprise());
        Estate estate =
                registry.estates().register(details(house), new Takeover(manager, MANAGED_SINCE), people.organiser());
        estates.put(house.name(), estate.id());
    }

    private Estate.Details details(Story.House house) {
        return new Estate.Details(
                house.name(),
                community(house.community()),
                Optional.of(house.address()),
                EstateKind.RESIDENTIAL,
                new Estate.Figures(
                        Optional.of(new BigDecimal(house.floorArea())),
                        Optional.of(new BigDecimal(house.plotRatio())),
                        Optional.of(new BigDecimal(house.occupancy())),
                        Optional.of(house.households())),
                new Estate.Dates(
                        Optional.of(house.built()),
                        Optional.of(house.built().plusMonths(MONTHS_TO_DELIVER)),
                        Founding.on(PARTY_ORGANISATION),
                        house.committee().map(Founding::on).orElse(Founding.NOT_FOUNDED)),
                Optional.of(house.manager()),
                Optional.of("000-00000009"));
    }

    /** A little of what is on record besides. */
    void record(Story story) {
        story.records().forEach(record -> {
            Holder holder = record.estate().isPresent()
                    ? Holder.of(estate(record.estate().get()))
                    : Holder.of(Objects.requireNonNull(
                            enterprises.get(record.enterprise().orElseThrow())));
            registry.records().enter(holder, record.kind(), record.fields(), people.organiser());
        });
    }

    private AreaId community(String name) {
        return registry.areas().tree().branches().stream()
                .map(AreaTree.Branch::area)
                .filter(area ->
                        area.level() == AreaLevel.COMMUNITY && area.name().equals(name))
                .map(Area::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the story has no community " + name));
    }
}
