package org.hongping.rubric.expression;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * What an expression came to.
 *
 * @param <T> what it yields
 * @param value its value; empty if it is undetermined
 * @param lacks what it would have needed to know, each once; empty if it is determined
 */
public record Known<T>(Optional<T> value, List<Message> lacks) {
    /** Known not to hold. */
    public static final Known<Boolean> FALSE = of(false);

    private static final Known<Boolean> TRUE = of(true);

    /** Copies the list. */
    public Known {
        lacks = List.copyOf(lacks);
    }

    static Known<Boolean> truth(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    static <T> Known<T> of(T value) {
        return new Known<>(Optional.of(value), List.of());
    }

    static <T> Known<T> undetermined(List<Message> lacks) {
        return new Known<>(Optional.empty(), lacks);
    }
}
