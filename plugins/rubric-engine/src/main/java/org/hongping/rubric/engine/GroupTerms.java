package org.hongping.rubric.engine;

import java.util.Optional;
import org.hongping.rubric.expression.CompiledExpression;

/**
 * On what terms a group is reckoned.
 *
 * @param formula its aggregation where that is a formula
 * @param zeroWhen condition under which it counts 0
 * @param decimals decimals its points are rounded to
 */
record GroupTerms(
        Optional<CompiledExpression> formula, Optional<CompiledExpression> zeroWhen, Optional<Integer> decimals) {}
