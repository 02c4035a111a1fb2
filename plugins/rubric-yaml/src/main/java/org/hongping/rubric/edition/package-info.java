/** Compares editions of a rubric, row by row, following rows that were renumbered. */
@NullMarked
package org.hongping.rubric.edition;

import org.jspecify.annotations.NullMarked;
