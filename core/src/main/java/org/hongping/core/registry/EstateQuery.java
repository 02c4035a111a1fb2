package org.hongping.core.registry;

import java.time.LocalDate;

/**
 * What {@link EstateDao#page} is asked; empty text leaves a condition out.
 *
 * @param after where the list goes on
 * @param pattern of names, as {@code like} reads it
 * @param areaId within this area
 * @param reachId within this one too: as far as who asks reaches
 * @param accountId managed by an enterprise of this account
 * @param day on which it is managed
 * @param limit most rows
 */
public record EstateQuery(
        Place after, String pattern, String areaId, String reachId, String accountId, LocalDate day, int limit) {}
