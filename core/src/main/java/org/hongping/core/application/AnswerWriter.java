package org.hongping.core.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.HookPlace;

/** Turns a saved answer back into what would be typed to give it. */
public final class AnswerWriter {
    private AnswerWriter() {}

    /** Returns what would be typed into the fields of a line. */
    public static Typed write(Criterion line, Value.Fields answer) {
        Typed typed = write(answer);
        Optional<String> points = typed.one(AnswerReader.POINTS).filter(given -> !takesPoints(line, typed));
        return points.map(
                        given -> typed.with(AnswerReader.POINTS, List.of()).with(AnswerReader.INSTEAD, List.of(given)))
                .orElse(typed);
    }

    /** Points belong to the rule, or stand in place of its answer. */
    private static boolean takesPoints(Criterion line, Typed typed) {
        return switch (line.rule().kind()) {
            case JUDGEMENT, CODE -> true;
            case LEVELS -> typed.one("level").isPresent();
            default -> !HookPlace.of(line).isEmpty();
        };
    }

    /** Returns what would be typed, whatever the line. */
    private static Typed write(Value.Fields answer) {
        Typed typed = Typed.NOTHING;
        for (Map.Entry<String, Value> field : answer.fields().entrySet()) {
            typed = add(typed, field.getKey(), field.getValue());
        }
        return typed;
    }

    private static Typed add(Typed typed, String name, Value value) {
        return switch (name) {
            case "checks" -> ticks(typed, texts(value));
            case "conditions" -> typed.with("condition", texts(value));
            case "parts" -> parts(typed, value);
            case "values" -> typed.with("values", List.of(String.join(", ", texts(value))));
            case "notApplicable" -> typed.with("notApplicable", List.of("yes")).with("reason", List.of(text(value)));
            case "value" ->
                value instanceof Value.Nothing
                        ? typed.with("unmeasured", List.of("yes"))
                        : typed.with(name, List.of(text(value)));
            default -> typed.with(name, List.of(text(value)));
        };
    }

    private static Typed ticks(Typed typed, List<String> ticked) {
        return ticked.isEmpty() ? typed.with("none", List.of("yes")) : typed.with("check", ticked);
    }

    private static Typed parts(Typed typed, Value value) {
        Typed all = typed;
        if (value instanceof Value.Fields parts) {
            for (Map.Entry<String, Value> part : parts.fields().entrySet()) {
                if (part.getValue() instanceof Value.Fields said) {
                    all = all.and(part.getKey() + ".", write(said));
                }
            }
        }
        return all;
    }

    private static List<String> texts(Value value) {
        return value instanceof Value.Items list
                ? list.items().stream().map(AnswerWriter::text).toList()
                : List.of(text(value));
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Figure figure) {
            return figure.number().toPlainString();
        }
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.holds());
        }
        return "";
    }
}
