package org.hongping.rubric.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.rubric.Value;

/**
 * Changes a rubric document in one place at a time: every figure up and down, every check, level, tier, band, part, gate
 * and line left out, every figure and word of a condition, every value a reading sets.
 */
final class Mutator {
    /** What nothing is scored by: forms, evidence, names of places, numbers of honours, what adds up to what. */
    private static final Set<String> UNSCORED = Set.of(
            "schema", "form", "evidence", "source", "quotas", "inputs", "facts", "suggest", "subjects", "tolerance");

    /** Lists whose items are left out one at a time. */
    private static final Set<String> LISTS = Set.of(
            "checks",
            "conditions",
            "levels",
            "tiers",
            "bands",
            "parts",
            "items",
            "statuses",
            "children",
            "gates",
            "deductions",
            "gradings",
            "grades",
            "parties");

    /** Figures that count things and have no decimals. */
    private static final Set<String> COUNTS =
            Set.of("atLeast", "months", "calendarYears", "quorum", "validMonths", "criterion", "group", "total");

    private static final Set<String> EXPRESSIONS = Set.of("when", "appliesWhen", "zeroWhen", "expression");
    private static final Pattern IN_EXPRESSION = Pattern.compile("(?<![\\w'.])\\d+(\\.\\d+)?(?![\\w'])|'[^']*'");
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private final List<Mutation> mutations = new ArrayList<>();

    private Mutator() {}

    static List<Mutation> of(Value.Fields document) {
        Mutator mutator = new Mutator();
        mutator.fields(
                "", document, (what, changed) -> mutator.mutations.add(new Mutation(what, (Value.Fields) changed)));
        return mutator.mutations;
    }

    private void fields(String path, Value.Fields fields, BiConsumer<String, Value> made) {
        fields.fields().forEach((name, value) -> {
            if (!UNSCORED.contains(name)) {
                value(path.isEmpty() ? name : path + "." + name, name, value, (what, changed) -> {
                    Map<String, Value> copy = new LinkedHashMap<>(fields.fields());
                    copy.put(name, changed);
                    made.accept(what, new Value.Fields(copy));
                });
            }
        });
    }

    private void value(String path, String name, Value value, BiConsumer<String, Value> made) {
        if (value instanceof Value.Figure figure) {
            figure(path, COUNTS.contains(name) ? BigDecimal.ONE : STEP, figure.number(), made);
        } else if (value instanceof Value.Items list) {
            items(path, LISTS.contains(name), list.items(), made);
        } else if (value instanceof Value.Fields inner) {
            fields(path, inner, made);
        } else if (value instanceof Value.Text text && EXPRESSIONS.contains(name)) {
            expression(path, text.text(), made);
        } else if (value instanceof Value.Text text && path.contains(".set.") && name.equals("value")) {
            made.accept(path + " " + text.text() + " → ?", Value.text("?"));
        }
    }

    private static void figure(String path, BigDecimal step, BigDecimal number, BiConsumer<String, Value> made) {
        for (BigDecimal other : List.of(number.add(step), number.subtract(step))) {
            made.accept(path + " " + number.toPlainString() + " → " + other.toPlainString(), new Value.Figure(other));
        }
    }

    private void items(String path, boolean areLeftOut, List<Value> items, BiConsumer<String, Value> made) {
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            Value item = items.get(i);
            String here = path + "." + name(item, i);
            if (areLeftOut) {
                List<Value> fewer = new ArrayList<>(items);
                fewer.remove(index);
                made.accept(here + " left out", new Value.Items(fewer));
            }
            value(here, "", item, (what, changed) -> {
                List<Value> copy = new ArrayList<>(items);
                copy.set(index, changed);
                made.accept(what, new Value.Items(copy));
            });
        }
    }

    private static String name(Value item, int index) {
        if (item instanceof Value.Fields fields) {
            Value name = fields.fields().getOrDefault("code", fields.fields().getOrDefault("id", Value.nothing()));
            return name instanceof Value.Text text ? text.text() : Integer.toString(index + 1);
        }
        return Integer.toString(index + 1);
    }

    private static void expression(String path, String text, BiConsumer<String, Value> made) {
        Matcher part = IN_EXPRESSION.matcher(text);
        while (part.find()) {
            String found = part.group();
            String other = found.startsWith("'")
                    ? "'?" + found.substring(1)
                    : new BigDecimal(found).add(STEP).toPlainString();
            String changed = text.substring(0, part.start()) + other + text.substring(part.end());
            made.accept(path + " " + found + " → " + other, Value.text(changed));
        }
    }
}
