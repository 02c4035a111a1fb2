/** Scores and checks any rubric. Pure: no clock, no input or output, no randomness; figures are exact fractions. */
@NullMarked
package org.hongping.rubric.engine;

import org.jspecify.annotations.NullMarked;
