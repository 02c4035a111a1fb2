package org.hongping.core.web;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a component of a record, such as {@code row.estate}, and leaves everything else to Pebble, which looks up type,
 * name and arguments each time: a quarter of a long page. It remembers the record it met last; a page shows rows of one
 * kind.
 */
final class RecordAttribute implements Expression<Object> {
    private final GetAttributeExpression asked;
    private final String name;
    private volatile Known known = new Known(Record.class, Optional.empty());

    private RecordAttribute(GetAttributeExpression asked, String name) {
        this.asked = asked;
        this.name = name;
    }

    private record Known(Class<?> type, Optional<Method> accessor) {}

    /** Returns what evaluates to the same, by the short way where there is one. */
    static Expression<?> of(Expression<?> expression) {
        if (expression instanceof GetAttributeExpression asked
                && asked.getArgumentsNode() == null
                && asked.getAttributeNameExpression() instanceof LiteralStringExpression name) {
            return new RecordAttribute(asked, name.getValue());
        }
        return expression;
    }

    @Override
    public @Nullable Object evaluate(PebbleTemplateImpl template, EvaluationContextImpl context) {
        Object holder = asked.getNode().evaluate(template, context);
        if (holder instanceof Record) {
            Optional<Method> accessor = accessor(holder.getClass());
            if (accessor.isPresent()) {
                try {
                    return accessor.get().invoke(holder);
                } catch (ReflectiveOperationException failed) {
                    return asked.evaluate(template, context); // fails there too, and says where
                }
            }
        }
        return asked.evaluate(template, context);
    }

    private Optional<Method> accessor(Class<?> type) {
        Known last = known;
        if (last.type() != type) {
            last = new Known(type, find(type));
            known = last;
        }
        return last.accessor();
    }

    /** Pebble prefers {@code isTied()} to {@code tied()}; where there is such a method it has its way. */
    private Optional<Method> find(Class<?> type) {
        String end = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Set<String> preferred = Set.of("get" + end, "is" + end, "has" + end);
        boolean open = Modifier.isPublic(type.getModifiers())
                && Arrays.stream(type.getMethods()).map(Method::getName).noneMatch(preferred::contains);
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> open && component.getName().equals(name))
                .map(component -> component.getAccessor())
                .findFirst();
    }

    @Override
    public int getLineNumber() {
        return asked.getLineNumber();
    }

    @Override
    public void accept(NodeVisitor visitor) {
        asked.accept(visitor);
    }
}
