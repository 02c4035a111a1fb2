package org.hongping.core.registry;

import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A row of a list of estates.
 *
 * @param estate the estate
 * @param enterpriseName who manages it today; empty if nobody does
 */
public record ListedEstate(@Nested Estate estate, Optional<String> enterpriseName) {}
