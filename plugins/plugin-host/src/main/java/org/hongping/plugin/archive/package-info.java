/**
 * Reads the jar of a bundle to its last byte, trusting nothing in it: one strict reading of the zip structure, limits
 * before memory, and the digests that the manifest carries.
 */
@NullMarked
package org.hongping.plugin.archive;

import org.jspecify.annotations.NullMarked;
