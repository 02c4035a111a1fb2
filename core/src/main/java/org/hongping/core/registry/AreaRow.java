package org.hongping.core.registry;

import java.util.Optional;

/**
 * A row of the areas' sheet.
 *
 * @param standing the area it is about, as it was when the row was read; none for a new one
 * @param version the version that was exported
 * @param level how far down it stands
 * @param name its name
 * @param parent the names of what holds it; empty for a city
 */
record AreaRow(Optional<Area> standing, long version, AreaLevel level, String name, String parent) {}
