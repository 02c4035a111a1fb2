package org.hongping.core.web;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.escaper.EscapeFilter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.StringUtils;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks Pebble's filter for what has something to escape, and for nothing else: whatever a template prints goes through
 * that filter, and to find it and its arguments afresh each time took a third of a long page.
 */
final class Escapes extends AbstractNodeVisitor {
    private static final String ESCAPE = "escape";
    private static final EscapeFilter FILTER = new EscapeFilter();

    private Escapes(PebbleTemplateImpl template) {
        super(template);
    }

    /** Follows Pebble's own visitor, which puts the filter around everything that is printed. */
    static NodeVisitor in(PebbleTemplate template) {
        return new Escapes((PebbleTemplateImpl) template);
    }

    @Override
    public void visit(PrintNode node) {
        if (node.getExpression() instanceof FilterExpression filtered
                && filtered.getRightExpression() instanceof FilterInvocationExpression filter
                && filter.getFilterName().equals(ESCAPE)
                && isEmpty(filter.getArgs().getPositionalArgs())
                && isEmpty(filter.getArgs().getNamedArgs())) {
            node.setExpression(new Escaped(RecordAttribute.of(filtered.getLeftExpression())));
        }
        super.visit(node);
    }

    private static boolean isEmpty(@Nullable List<?> arguments) {
        return arguments == null || arguments.isEmpty();
    }

    /** Says whether the filter would leave a text as it is. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter <= '>' && (letter == '<' || letter == '>' || letter == '&' || letter == '"' || letter == '\'')) {
                return false;
            }
        }
        return true;
    }

    /** What the filter would make of an expression. */
    private record Escaped(Expression<?> printed) implements Expression<Object> {
        @Override
        public @Nullable Object evaluate(PebbleTemplateImpl template, EvaluationContextImpl context) {
            Object value = printed.evaluate(template, context);
            if (value == null || value instanceof SafeString) {
                return value;
            }
            String text = StringUtils.toString(value);
            return isPlain(text) ? text : FILTER.apply(text, Map.of(), template, context, getLineNumber());
        }

        @Override
        public int getLineNumber() {
            return printed.getLineNumber();
        }

        @Override
        public void accept(NodeVisitor visitor) {
            printed.accept(visitor);
        }
    }
}
