/**
 * Scores any rubric: sheet in, points with their reasons out.
 *
 * <p>Pure: no clock, no files, no randomness, no state between two sheets. A {@link org.hongping.rubric.engine.Scorer}
 * is compiled once from a rubric and used by many threads. Figures are exact fractions until they are shown.
 */
@NullMarked
package org.hongping.rubric.engine;

import org.jspecify.annotations.NullMarked;
