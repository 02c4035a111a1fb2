package org.hongping.plugin.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.hongping.rubric.engine.Output;
import org.jspecify.annotations.Nullable;

/**
 * What comes again in every document, encoded once: texts, and whole values. Each has one slot and gives way to the next
 * that has the same, so that no more is kept than there are slots. Safe for use by many threads: what is encoded never
 * changes.
 */
final class KnownTexts {
    private static final int SLOTS = 4_096;
    private static final JsonFactory WRITING = new JsonFactory();

    private final @Nullable SerializableString[] slots = new SerializableString[SLOTS];
    private final @Nullable Written[] values = new Written[SLOTS];

    /** A value as it was written. */
    private record Written(Object key, SerializableString json) {}

    SerializableString encoded(String text) {
        int slot = slot(text.hashCode());
        @Nullable SerializableString known = slots[slot];
        if (known == null || !known.getValue().equals(text)) {
            known = new SerializedString(text);
            slots[slot] = known;
        }
        return known;
    }

    /** Returns the JSON of the value of that key, if it was kept. */
    @Nullable
    SerializableString kept(Object key) {
        @Nullable Written known = values[slot(System.identityHashCode(key))];
        return known != null && known.key() == key ? known.json() : null;
    }

    /** Writes the value of a key and keeps its JSON. */
    SerializableString keep(Object key, Consumer<Output> writing) {
        SerializableString json = new SerializedString(json(writing));
        values[slot(System.identityHashCode(key))] = new Written(key, json);
        return json;
    }

    private String json(Consumer<Output> writing) {
        var text = new StringWriter();
        try (JsonGenerator generator = WRITING.createGenerator(text)) {
            writing.accept(new JsonOutput(generator, this));
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory cannot fail to be written", impossible);
        }
        return text.toString();
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> Short.SIZE)) & (SLOTS - 1);
    }
}
