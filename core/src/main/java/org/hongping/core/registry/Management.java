package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That an enterprise manages an estate for some days.
 *
 * @param estateId which estate
 * @param enterpriseId by whom
 * @param fromOn first day
 * @param untilOn last day, itself included; none while it goes on
 * @param version which save this is, from 1
 */
public record Management(
        EstateId estateId, EnterpriseId enterpriseId, LocalDate fromOn, Optional<LocalDate> untilOn, long version) {
    /** @throws IllegalArgumentException if it ends before it begins */
    public Management {
        if (untilOn.isPresent() && untilOn.get().isBefore(fromOn)) {
            throw new IllegalArgumentException("management from " + fromOn + " cannot end on " + untilOn.get());
        }
    }

    /** Whether the enterprise manages the estate on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(fromOn) && untilOn.map(last -> !day.isAfter(last)).orElse(true);
    }

    Management until(LocalDate lastDay) {
        return new Management(estateId, enterpriseId, fromOn, Optional.of(lastDay), version + 1);
    }

    Period days() {
        return new Period(fromOn, untilOn);
    }
}
