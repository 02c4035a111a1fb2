package org.hongping.rubric.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a hook of a code bundle came to before scoring; frozen in the sheet, so that scoring again gives the same.
 *
 * @param points its points; empty if they cannot be known
 * @param words how it came to them, or why they cannot be known
 * @param bundleDigest SHA-256 of the jar whose hook it was; empty in a golden case, which ships in that very jar
 */
public record HookValue(Optional<BigDecimal> points, String words, Optional<String> bundleDigest) {
    private static final String POINTS = "points";
    private static final String WORDS = "words";
    private static final String UNDETERMINED = "undetermined";
    private static final String DIGEST = "bundleDigest";

    /** Returns points. */
    public static HookValue points(BigDecimal points, String words, String bundleDigest) {
        return new HookValue(Optional.of(points), words, Optional.of(bundleDigest));
    }

    /** Returns that nothing can be known, and why. */
    public static HookValue undetermined(String reason, String bundleDigest) {
        return new HookValue(Optional.empty(), reason, Optional.of(bundleDigest));
    }

    /** Returns it as a sheet has it. */
    public Value written() {
        Map<String, Value> fields = new LinkedHashMap<>();
        points.ifPresent(figure -> fields.put(POINTS, new Value.Figure(figure)));
        fields.put(points.isPresent() ? WORDS : UNDETERMINED, Value.text(words));
        bundleDigest.ifPresent(digest -> fields.put(DIGEST, Value.text(digest)));
        return new Value.Fields(fields);
    }

    /** Reads what a sheet has; empty if it is not of that shape. */
    public static Optional<HookValue> read(Value value) {
        if (!(value instanceof Value.Fields known)) {
            return Optional.empty();
        }
        Map<String, Value> fields = known.fields();
        Optional<String> digest = text(fields.get(DIGEST));
        if (fields.get(POINTS) instanceof Value.Figure points && !fields.containsKey(UNDETERMINED)) {
            return Optional.of(new HookValue(
                    Optional.of(points.number()), text(fields.get(WORDS)).orElse(""), digest));
        }
        return fields.containsKey(POINTS)
                ? Optional.empty()
                : text(fields.get(UNDETERMINED)).map(reason -> new HookValue(Optional.empty(), reason, digest));
    }

    private static Optional<String> text(@Nullable Value value) {
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}
