package org.hongping.plugin.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.hongping.rubric.engine.Output;
import org.jspecify.annotations.Nullable;

/** Writes a document as JSON while it comes. */
record JsonOutput(JsonGenerator generator, KnownTexts texts) implements Output {
    @Override
    public void openFields() {
        try {
            generator.writeStartObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void closeFields() {
        try {
            generator.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void openItems() {
        try {
            generator.writeStartArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void closeItems() {
        try {
            generator.writeEndArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void name(String name) {
        try {
            generator.writeFieldName(texts.encoded(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void text(String text) {
        try {
            generator.writeString(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void known(String text) {
        try {
            generator.writeString(texts.encoded(text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public boolean again(Object key) {
        @Nullable SerializableString kept = texts.kept(key);
        if (kept != null) {
            raw(kept);
        }
        return kept != null;
    }

    @Override
    public void keep(Object key, Consumer<Output> writing) {
        raw(texts.keep(key, writing));
    }

    private void raw(SerializableString json) {
        try {
            generator.writeRawValue(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void truth(boolean holds) {
        try {
            generator.writeBoolean(holds);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void nothing() {
        try {
            generator.writeNull();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
