package org.hongping.core.registry;

import org.jdbi.v3.core.mapper.Nested;

/**
 * A row of an estate's history.
 *
 * @param management who managed it when
 * @param enterpriseName the name of the enterprise today
 */
public record ListedManagement(@Nested Management management, String enterpriseName) {}
