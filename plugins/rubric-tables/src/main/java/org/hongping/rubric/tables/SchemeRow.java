package org.hongping.rubric.tables;

/**
 * A row of the sheet 总体.
 *
 * @param name what it says
 * @param slot its one cell
 * @param key names the row within the edition
 */
record SchemeRow(String name, Slot slot, String key) {}
