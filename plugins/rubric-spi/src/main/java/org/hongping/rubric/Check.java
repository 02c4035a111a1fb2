package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that is ticked or not.
 *
 * @param id unique within its list
 * @param label short name in our own words, zh-CN
 * @param points what the tick is worth in a {@link Checklist}; empty elsewhere
 */
public record Check(String id, String label, Optional<BigDecimal> points) {
    /** Returns a check that is only counted. */
    public static Check of(String id, String label) {
        return new Check(id, label, Optional.empty());
    }
}
