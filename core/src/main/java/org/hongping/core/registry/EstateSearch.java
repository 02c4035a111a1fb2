package org.hongping.core.registry;

import java.util.Optional;
import org.hongping.core.web.Cursor;

/**
 * Which estates are looked for.
 *
 * @param name part of the name; empty text finds all
 * @param within lying in this area or in one below it
 * @param cursor where the list goes on
 */
public record EstateSearch(String name, Optional<AreaId> within, Cursor cursor) {}
