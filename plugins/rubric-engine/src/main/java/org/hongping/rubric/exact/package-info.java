/** Exact figures and days, and how they are read from values without being trusted. */
@NullMarked
package org.hongping.rubric.exact;

import org.jspecify.annotations.NullMarked;
