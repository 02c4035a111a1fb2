package org.hongping.core.web;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.StringUtils;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Keeps what stands in a template as it is sent: most of a long page is that, and to encode it for every page took a
 * quarter of the time the page was made in. Comes after {@link Escapes}.
 */
final class ReadyTexts extends AbstractNodeVisitor {
    private ReadyTexts(PebbleTemplateImpl template) {
        super(template);
    }

    static NodeVisitor in(PebbleTemplate template) {
        return new ReadyTexts((PebbleTemplateImpl) template);
    }

    @Override
    public void visit(BodyNode node) {
        super.visit(node);
        node.getChildren().replaceAll(ReadyTexts::ready);
    }

    private static RenderableNode ready(RenderableNode child) {
        if (child instanceof TextNode text) {
            return new ReadyText(text);
        }
        return child instanceof PrintNode printed ? new Printed(printed) : child;
    }

    private static final class ReadyText extends AbstractRenderableNode {
        private final String text;
        private final byte[] encoded;

        ReadyText(TextNode node) {
            super(node.getLineNumber());
            text = new String(node.getData());
            encoded = text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void render(PebbleTemplateImpl template, Writer page, EvaluationContextImpl context) throws IOException {
            if (page instanceof HtmlBytes sent) {
                sent.put(encoded);
            } else {
                page.write(text);
            }
        }

        @Override
        public void accept(NodeVisitor visitor) {
            visitor.visit(this);
        }
    }

    private static final class Printed extends AbstractRenderableNode {
        private final PrintNode node;
        private final Expression<?> expression;

        Printed(PrintNode node) {
            super(node.getLineNumber());
            this.node = node;
            this.expression = node.getExpression();
        }

        @Override
        public void render(PebbleTemplateImpl template, Writer page, EvaluationContextImpl context) throws IOException {
            Object value = expression.evaluate(template, context);
            if (value == null) {
                return;
            }
            String text = StringUtils.toString(value);
            if (page instanceof HtmlBytes sent) {
                sent.writeAgain(text);
            } else {
                page.write(text);
            }
        }

        @Override
        public void accept(NodeVisitor visitor) {
            node.accept(visitor);
        }
    }
}
