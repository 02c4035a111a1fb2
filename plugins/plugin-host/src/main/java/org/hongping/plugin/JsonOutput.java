package org.hongping.plugin;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hongping.rubric.engine.Output;

/** Writes a document as JSON while it comes. */
record JsonOutput(JsonGenerator generator) implements Output {
    private interface Writing {
        void write() throws IOException;
    }

    private static void written(Writing writing) {
        try {
            writing.write();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void openFields() {
        written(generator::writeStartObject);
    }

    @Override
    public void closeFields() {
        written(generator::writeEndObject);
    }

    @Override
    public void openItems() {
        written(generator::writeStartArray);
    }

    @Override
    public void closeItems() {
        written(generator::writeEndArray);
    }

    @Override
    public void name(String name) {
        written(() -> generator.writeFieldName(name));
    }

    @Override
    public void text(String text) {
        written(() -> generator.writeString(text));
    }

    @Override
    public void truth(boolean holds) {
        written(() -> generator.writeBoolean(holds));
    }

    @Override
    public void nothing() {
        written(generator::writeNull);
    }
}
