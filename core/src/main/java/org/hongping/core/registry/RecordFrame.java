package org.hongping.core.registry;

/**
 * What a record is besides its fields.
 *
 * @param id names it
 * @param holder whose it is
 * @param version the save it is about to be, from 1
 */
record RecordFrame(RecordId id, Holder holder, long version) {}
