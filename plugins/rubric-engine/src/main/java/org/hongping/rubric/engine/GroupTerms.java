package org.hongping.rubric.engine;

import java.util.Optional;
import org.hongping.rubric.expression.CompiledExpression;

/**
 * On what terms a group is reckoned.
 *
 * @param place place of the answer that says it does not apply as a whole
 * @param formula its aggregation where that is a formula
 * @param zeroWhen condition under which it counts 0
 * @param decimals decimals its points are rounded to
 */
record GroupTerms(
        int place,
        Optional<CompiledExpression> formula,
        Optional<CompiledExpression> zeroWhen,
        Optional<Integer> decimals) {}
