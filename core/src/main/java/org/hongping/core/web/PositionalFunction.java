package org.hongping.core.web;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A function of the templates whose arguments have no names. */
@FunctionalInterface
interface PositionalFunction extends Function {
    Object of(List<Object> arguments, Locale language);

    @Override
    default Object execute(
            Map<String, Object> arguments, PebbleTemplate template, EvaluationContext context, int line) {
        List<Object> inOrder = IntStream.range(0, arguments.size())
                .mapToObj(index -> arguments.get(Integer.toString(index)))
                .toList();
        return of(inOrder, context.getLocale());
    }

    @Override
    default @Nullable List<String> getArgumentNames() {
        return null; // Pebble's way of saying: none
    }
}
