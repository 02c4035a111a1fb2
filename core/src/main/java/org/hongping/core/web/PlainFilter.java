package org.hongping.core.web;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter of the templates without arguments. */
@FunctionalInterface
interface PlainFilter extends Filter {
    Object of(Object value);

    @Override
    default Object apply(
            Object input, Map<String, Object> arguments, PebbleTemplate template, EvaluationContext context, int line) {
        return of(input);
    }

    @Override
    default @Nullable List<String> getArgumentNames() {
        return null; // Pebble's way of saying: none
    }
}
