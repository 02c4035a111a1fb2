package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A part of a {@link Composite} line.
 *
 * @param id unique within its line, for example {@code a}
 * @param label short name in our own words, zh-CN
 * @param max most points of the part; empty means the line's maximum
 * @param rule how its answer becomes points
 */
public record Part(String id, String label, Optional<BigDecimal> max, Rule rule) {}
