package org.hongping.core.earlier;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an applicant stands to what it did before.
 *
 * @param rows what was handed in before, newest first
 * @param firstOfEntrant whether who stands does so for the first time
 * @param enterprise the same of the enterprise that files it; none where none does
 */
public record Standing(List<Row> rows, boolean firstOfEntrant, Optional<OfEnterprise> enterprise) {
    /** Copies the rows. */
    public Standing {
        rows = List.copyOf(rows);
    }

    /** Returns what rubrics may ask for of this, by the names of the catalogue. */
    public Map<String, Object> facts() {
        return enterprise
                .<Map<String, Object>>map(known -> Map.of("enterprise.firstApplication", known.first()))
                .orElse(Map.of());
    }

    /**
     * How an enterprise stands.
     *
     * @param first whether it applies for the first time, for whomever
     * @param filedThisYear applications it handed in for campaigns of the same year, this one among them if it was
     * @param conferredThisYear how many of those were conferred
     */
    public record OfEnterprise(boolean first, int filedThisYear, int conferredThisYear) {}
}
