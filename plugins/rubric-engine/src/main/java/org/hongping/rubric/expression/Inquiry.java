package org.hongping.rubric.expression;

import dev.cel.runtime.CelVariableResolver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Message;

/** One evaluation: hands out what the scope knows and remembers what it does not. Used once, by one thread. */
record Inquiry(Scope scope, Set<Message> lacks) implements CelVariableResolver {
    static Inquiry into(Scope scope) {
        return new Inquiry(scope, new LinkedHashSet<>());
    }

    /** The only variable there is. */
    @Override
    public Optional<Object> find(String name) {
        return name.equals(CelLibrary.SCOPE) ? Optional.of(this) : Optional.empty();
    }

    /** Returns what is known, or CEL's unknown; notes what was asked for in vain. */
    Object orUnknown(Optional<?> known, String kind, String name) {
        if (known.isPresent()) {
            return known.get();
        }
        return unknown(kind, name);
    }

    Object unknown(String kind, String name) {
        lacks.add(Message.of("expression.lacks-" + kind, name));
        return CelValues.UNKNOWN;
    }

    List<Message> lacking() {
        return new ArrayList<>(lacks);
    }
}
