package org.hongping.core.recommendation;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.registry.AreaLevel;

/**
 * An application as an examining area knows it.
 *
 * @param id its id
 * @param state where it stands
 * @param level who examines it now, below the host
 * @param entrantName who stands
 * @param areaName narrowest area it lies in
 * @param enterpriseName who files it
 * @param selfTotal total of the self-assessment, as far as it goes
 * @param submissions how often it was handed in
 * @param submittedAt when it was last handed in
 */
public record Filed(
        ApplicationId id,
        ApplicationState state,
        Optional<AreaLevel> level,
        String entrantName,
        String areaName,
        String enterpriseName,
        Optional<String> selfTotal,
        int submissions,
        Optional<Instant> submittedAt) {

    /** Says whether a level examines it now. */
    boolean isWith(AreaLevel examiner) {
        return state == ApplicationState.SUBMITTED && level.equals(Optional.of(examiner));
    }

    /** Says whether it has not come to a level yet: it is being written, corrected or examined further down. */
    boolean isBelow(AreaLevel examiner) {
        return switch (state) {
            case DRAFT -> true;
            case RETURNED -> level.map(other -> other.compareTo(examiner) >= 0).orElse(false);
            case SUBMITTED -> level.map(other -> other.compareTo(examiner) > 0).orElse(false);
            case RECOMMENDED, NOT_RECOMMENDED, ADMITTED, ASSESSED, CONFERRED, NOT_CONFERRED, WITHDRAWN -> false;
        };
    }
}
