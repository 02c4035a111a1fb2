package org.hongping.rubric;

import java.util.Optional;

/**
 * How many honours a scheme means to award (名额).
 *
 * @param id unique within the rubric
 * @param label what is counted, zh-CN
 * @param source clause that prints it
 * @param years over how many years, 1 or more
 * @param atLeast fewest, 0 or more
 */
public record Quota(String id, String label, Optional<Source> source, int years, int atLeast) {
    /** @throws IllegalArgumentException if a number is out of range */
    public Quota {
        if (years < 1 || atLeast < 0) {
            throw new IllegalArgumentException("quota " + id + " of " + atLeast + " over " + years + " years");
        }
    }
}
