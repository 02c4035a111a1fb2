package org.hongping.rubric;

/**
 * A condition or formula in CEL, not yet compiled.
 *
 * @param text the expression as written in the document
 */
public record Expression(String text) {
    /** @throws IllegalArgumentException if there is no expression */
    public Expression {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an expression needs text");
        }
    }
}
