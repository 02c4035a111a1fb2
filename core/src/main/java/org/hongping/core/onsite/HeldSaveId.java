package org.hongping.core.onsite;

import org.hongping.core.storage.Id;

/**
 * Names a save that waits to be decided.
 *
 * @param text a UUIDv7
 */
public record HeldSaveId(String text) implements Id {}
