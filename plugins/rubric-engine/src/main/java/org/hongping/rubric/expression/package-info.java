/**
 * Conditions and formulas of a rubric, in CEL: typed, total, without loops or access to anything but what a
 * {@link org.hongping.rubric.expression.Scope} hands out.
 *
 * <p>All figures are {@link org.hongping.rubric.exact.Exact}. What nobody has said is unknown and makes a three-valued
 * {@code &&} and {@code ||}. CEL itself is loaded when the first expression is compiled, not before.
 */
@NullMarked
package org.hongping.rubric.expression;

import org.jspecify.annotations.NullMarked;
