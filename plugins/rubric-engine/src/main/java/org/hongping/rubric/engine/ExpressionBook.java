package org.hongping.rubric.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Expressions;
import org.hongping.rubric.expression.Reach;
import org.hongping.rubric.expression.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The expressions of one rubric, each compiled once. Used by one thread while the rubric is compiled. */
final class ExpressionBook {
    private final Expressions expressions;
    private final Map<Key, CompiledExpression> compiled = new HashMap<>();

    ExpressionBook(Rubric rubric) {
        this.expressions = new Expressions(Vocabulary.of(rubric));
    }

    private record Key(String text, Reach reach, boolean formula) {}

    /** @throws org.hongping.rubric.expression.FaultyExpression if it has faults */
    CompiledExpression condition(Expression expression, Reach reach) {
        return once(new Key(expression.text(), reach, false), () -> expressions.condition(expression, reach));
    }

    /** @throws org.hongping.rubric.expression.FaultyExpression if it has faults */
    CompiledExpression formula(Expression expression) {
        return once(
                new Key(expression.text(), Reach.POINTS, true), () -> expressions.formula(expression, Reach.POINTS));
    }

    Optional<CompiledExpression> condition(Optional<Expression> expression, Reach reach) {
        return expression.map(present -> condition(present, reach));
    }

    private CompiledExpression once(Key key, Supplier<CompiledExpression> compiling) {
        @Nullable CompiledExpression known = compiled.get(key);
        if (known == null) {
            known = compiling.get();
            compiled.put(key, known);
        }
        return known;
    }
}
