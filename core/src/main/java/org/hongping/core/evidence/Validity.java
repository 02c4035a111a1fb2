package org.hongping.core.evidence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Until when pieces of evidence are valid (有效期至), as an applicant has said.
 *
 * @param until the last day of each piece that has one
 * @param filing the day on which it has to be valid: the last one for filing; empty if there is none
 */
public record Validity(Map<EvidenceId, LocalDate> until, Optional<LocalDate> filing) {
    /** Nothing is said of any. */
    public static final Validity UNSAID = new Validity(Map.of(), Optional.empty());

    /** Copies the map. */
    public Validity {
        until = Map.copyOf(until);
    }

    /** Returns the last day of a piece; empty if it is valid for good, or nothing was said. */
    public Optional<LocalDate> until(Evidence piece) {
        return Optional.ofNullable(until.get(piece.id()));
    }

    /** Says whether a piece is valid no more on the day that counts. */
    public boolean isOver(Evidence piece) {
        return until(piece).flatMap(last -> filing.map(last::isBefore)).orElse(false);
    }
}
