package org.hongping.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the organiser settled about a gate.
 *
 * @param applicationId of which application
 * @param gate which gate
 * @param number counts up; the highest counts
 * @param answer as a score sheet holds it, JSON; empty if it was opened again
 * @param holds whether it stands in the way; empty if it was opened again
 * @param ground why
 * @param source what it rests on, such as a department's letter
 * @param asOf the day it is true for
 * @param settledAt when
 * @param settledBy the organiser's account
 */
public record GateSettlement(
        ApplicationId applicationId,
        String gate,
        int number,
        Optional<String> answer,
        Optional<Boolean> holds,
        String ground,
        String source,
        LocalDate asOf,
        Instant settledAt,
        String settledBy) {
    /** Says whether it is settled, and not open again. */
    public boolean isSettled() {
        return holds.isPresent();
    }
}
