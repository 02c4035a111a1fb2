/**
 * Says which single change of an answer would gain how much, how far the next grade is, and where nothing is to be had.
 *
 * <p>It guesses nothing: every change is tried by scoring the changed sheet.
 */
@NullMarked
package org.hongping.rubric.advice;

import org.jspecify.annotations.NullMarked;
