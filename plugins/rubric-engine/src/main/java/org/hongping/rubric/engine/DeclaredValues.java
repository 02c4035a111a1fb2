package org.hongping.rubric.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Dates;
import org.hongping.rubric.exact.Figures;
import org.jspecify.annotations.Nullable;

/** The inputs, or the facts, that a rubric declares; checks what a sheet says of them. */
final class DeclaredValues {
    private final String kind;
    private final boolean mayBeNone;
    private final Map<String, Declaration> declared = new HashMap<>();

    /**
     * @param kind {@code input} or {@code fact}, as sentences name it
     * @param mayBeNone whether "known to be none" is a value
     */
    DeclaredValues(String kind, boolean mayBeNone, List<Declaration> declarations) {
        this.kind = kind;
        this.mayBeNone = mayBeNone;
        declarations.forEach(declaration -> declared.put(declaration.id(), declaration));
    }

    void check(Map<String, Value> given, List<Problem> problems) {
        if (!given.isEmpty()) {
            new TreeMap<>(given).forEach((id, value) -> check(id, value, problems));
        }
    }

    /** Returns what can be taken; what was refused is not known. */
    Map<String, Value> sound(Map<String, Value> given) {
        Map<String, Value> sound = new LinkedHashMap<>(given);
        sound.entrySet().removeIf(entry -> {
            @Nullable Declaration declaration = declared.get(entry.getKey());
            return declaration == null || !fits(declaration, entry.getValue());
        });
        return sound;
    }

    private void check(String id, Value value, List<Problem> problems) {
        @Nullable Declaration declaration = declared.get(id);
        if (declaration == null) {
            problems.add(Problem.ofSheet(kind + "-undeclared", Shown.shortened(id)));
        } else if (!fits(declaration, value)) {
            problems.add(Problem.ofSheet(
                    "wants-" + declaration.type().name().toLowerCase(java.util.Locale.ROOT),
                    kind + "." + id,
                    Shown.of(value),
                    options(declaration)));
        }
    }

    private boolean fits(Declaration declaration, Value value) {
        if (value instanceof Value.Nothing) {
            return mayBeNone;
        }
        return switch (declaration.type()) {
            case TEXT -> value instanceof Value.Text;
            case NUMBER -> Figures.read(value).isPresent();
            case DATE -> Dates.read(value).isPresent();
            case BOOLEAN -> value instanceof Value.Truth;
            case CHOICE -> value instanceof Value.Text text && offers(declaration, text.text());
        };
    }

    private static boolean offers(Declaration declaration, String id) {
        return declaration.options().stream().anyMatch(option -> option.id().equals(id));
    }

    private static String options(Declaration declaration) {
        return declaration.options().stream().map(Declaration.Option::id).collect(Collectors.joining(", "));
    }
}
