/** Entries of the registry that look like the same thing: found, told apart, or merged. */
@NullMarked
package org.hongping.core.duplicate;

import org.jspecify.annotations.NullMarked;
