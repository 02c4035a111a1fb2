package org.hongping.core.seal;

import org.hongping.core.application.ApplicationParts;

/**
 * The services behind the form on paper.
 *
 * @param applications what is printed and sealed
 * @param seals the form on paper, sealed and back
 * @param batches many sealed forms at once, and paper at the counter
 */
public record SealParts(ApplicationParts applications, SealService seals, BatchService batches) {}
