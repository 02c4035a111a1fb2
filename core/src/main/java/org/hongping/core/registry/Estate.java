package org.hongping.core.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;

/**
 * An estate (小区/项目): what is judged.
 *
 * @param id for good
 * @param details what is on record
 * @param version of the entry, from 1
 * @param createdAt when it was registered
 * @param changedAt when it last changed
 */
public record Estate(EstateId id, @Nested Details details, long version, Instant createdAt, Instant changedAt) {
    /** Returns its name. */
    public String name() {
        return details.name();
    }

    Estate with(Details other, Instant now) {
        return new Estate(id, other, version + 1, createdAt, now);
    }

    /**
     * What is on record of an estate; what is empty is not known.
     *
     * @param name as people know it
     * @param areaId the narrowest area it is known to lie in
     * @param address street and number
     * @param kind what it is for
     * @param figures sizes and shares
     * @param dates completion, delivery, foundings
     * @param manager who is in charge on site (项目负责人)
     * @param managerPhone telephone of the manager
     */
    public record Details(
            String name,
            AreaId areaId,
            Optional<String> address,
            EstateKind kind,
            @Nested Figures figures,
            @Nested Dates dates,
            Optional<String> manager,
            Optional<String> managerPhone) {}

    /**
     * Sizes and shares, exact.
     *
     * @param floorArea in square metres, 0 or more
     * @param plotRatio floor area over ground area, 0 or more
     * @param occupancy share of flats lived in, 0 to 100 percent
     * @param households 0 or more
     */
    public record Figures(
            Optional<BigDecimal> floorArea,
            Optional<BigDecimal> plotRatio,
            Optional<BigDecimal> occupancy,
            Optional<Integer> households) {}

    /**
     * What happened when.
     *
     * @param completedOn when it was built
     * @param deliveredOn when it was handed to the owners
     * @param partyOrganisation its Party organisation (党组织)
     * @param committee its owners' committee (业委会)
     */
    public record Dates(
            Optional<LocalDate> completedOn,
            Optional<LocalDate> deliveredOn,
            @Nested("party_organisation") Founding partyOrganisation,
            @Nested("committee") Founding committee) {}
}
