package org.hongping.plugin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hongping.rubric.Interpretation;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.document.DocumentReader;
import org.hongping.rubric.document.Interpreter;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.document.Resolved;
import org.hongping.rubric.engine.Scorer;
import org.hongping.rubric.engine.UnsupportedRubric;

/**
 * One rubric under its several readings, each resolved and compiled when it is first asked for. Keeps a bounded number
 * of them. Safe for use by many threads.
 */
final class Readings {
    private static final int MOST_KEPT = 64;

    private final Once<RubricDocument> published;
    private final Once<Reading> byDefault;
    private final Map<Map<String, String>, Reading> kept = Collections.synchronizedMap(new Latest());

    /**
     * The rubric under one choice of readings.
     *
     * @param rubric with the choice applied
     * @param compiled its scorer, compiled when it is first asked for
     */
    record Reading(Rubric rubric, Once<Scorer> compiled) {
        Scorer scorer() {
            return compiled.get();
        }
    }

    /** Forgets what was longest not asked for. */
    private static final class Latest extends LinkedHashMap<Map<String, String>, Reading> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, String>, Reading> eldest) {
            return size() > MOST_KEPT;
        }
    }

    Readings(Once<RubricDocument> published) {
        this.published = published;
        this.byDefault = new Once<>(() -> read(inForce(Map.of())));
    }

    Reading byDefault() {
        return byDefault.get();
    }

    /** Says whether the engine can score it under the default readings. */
    boolean isScored() {
        try {
            byDefault().scorer();
            return true;
        } catch (UnsupportedRubric | UnreadableReading lacking) {
            return false;
        }
    }

    /** Returns the reading of a choice; an unknown name or option changes nothing here, the scorer reports it. */
    Reading chosen(Map<String, String> chosen) {
        if (chosen.isEmpty()) {
            return byDefault.get();
        }
        return kept.computeIfAbsent(inForce(chosen), this::read);
    }

    /** Returns the option in force for every interpretation. */
    Map<String, String> inForce(Map<String, String> chosen) {
        Map<String, String> inForce = new TreeMap<>();
        for (Interpretation interpretation : published.get().rubric().interpretations()) {
            String asked = chosen.getOrDefault(interpretation.id(), interpretation.defaultOption());
            boolean known = interpretation.options().stream()
                    .anyMatch(option -> option.id().equals(asked));
            inForce.put(interpretation.id(), known ? asked : interpretation.defaultOption());
        }
        return inForce;
    }

    private Reading read(Map<String, String> inForce) {
        RubricDocument whole = published.get();
        Resolved resolved = Interpreter.resolve(whole.document(), inForce);
        Rubric rubric = DocumentReader.read(resolved.document(), Marks.none())
                .rubric()
                .orElseThrow(() -> new UnreadableReading(whole.rubric().id(), inForce));
        return new Reading(rubric, new Once<>(() -> Scorer.of(rubric, whole.rubricDigest(), inForce)));
    }
}
