package org.hongping.core.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The details of an estate for tests; what is not said is made up, or not known where that is usual. */
public final class EstateBuilder {
    private final AreaId areaId;
    private String name = "荷苑（示例）";
    private EstateKind kind = EstateKind.RESIDENTIAL;
    private Optional<BigDecimal> floorArea = Optional.of(new BigDecimal("125300.50"));
    private Optional<BigDecimal> occupancy = Optional.empty();
    private Founding partyOrganisation = Founding.UNKNOWN;
    private Founding committee = Founding.UNKNOWN;

    private EstateBuilder(AreaId areaId) {
        this.areaId = areaId;
    }

    /** Begins an estate that lies in the area. */
    public static EstateBuilder anEstate(AreaId areaId) {
        return new EstateBuilder(areaId);
    }

    /** Names it. */
    public EstateBuilder named(String other) {
        name = other;
        return this;
    }

    /** Says what it is for. */
    public EstateBuilder ofKind(EstateKind other) {
        kind = other;
        return this;
    }

    /** Gives its share of flats lived in. */
    public EstateBuilder occupied(String percent) {
        occupancy = Optional.of(new BigDecimal(percent));
        return this;
    }

    /** Says what is known of its Party organisation. */
    public EstateBuilder partyOrganisation(Founding founding) {
        partyOrganisation = founding;
        return this;
    }

    /** Says what is known of its owners' committee. */
    public EstateBuilder committee(Founding founding) {
        committee = founding;
        return this;
    }

    /** Returns the details. */
    public Estate.Details build() {
        return new Estate.Details(
                name,
                areaId,
                Optional.of("示例路 1 号"),
                kind,
                new Estate.Figures(floorArea, Optional.of(new BigDecimal("2.5")), occupancy, Optional.of(1_020)),
                new Estate.Dates(
                        Optional.of(LocalDate.of(2008, 6, 30)), Optional.empty(), partyOrganisation, committee),
                Optional.of("李示例"),
                Optional.of("028-00000001"));
    }
}
