package org.hongping.core.earlier;

import java.util.List;
import java.util.Map;

/**
 * How an applicant stands to what it did before.
 *
 * @param rows what was handed in before, newest first
 * @param firstOfEstate whether the estate applies for the first time
 * @param firstOfEnterprise whether the enterprise applies for the first time, for any estate
 * @param filedThisYear applications the enterprise handed in for campaigns of the same year, this one among them if it was
 * @param conferredThisYear how many of those were conferred
 */
public record Standing(
        List<Row> rows, boolean firstOfEstate, boolean firstOfEnterprise, int filedThisYear, int conferredThisYear) {
    /** Copies the rows. */
    public Standing {
        rows = List.copyOf(rows);
    }

    /** Returns what rubrics may ask for of this, by the names of the catalogue. */
    public Map<String, Object> facts() {
        return Map.of("enterprise.firstApplication", firstOfEnterprise);
    }
}
