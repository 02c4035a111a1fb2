package org.hongping.plugin.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.hongping.rubric.Value;

/** Writes values as tokens; figures in plain notation. */
record JsonWriter(JsonGenerator generator) {

    void write(Value value) throws IOException {
        if (value instanceof Value.Text text) {
            generator.writeString(text.text());
        } else if (value instanceof Value.Figure figure) {
            generator.writeNumber(JsonNumber.write(figure));
        } else if (value instanceof Value.Truth truth) {
            generator.writeBoolean(truth.holds());
        } else if (value instanceof Value.Items items) {
            write(items);
        } else if (value instanceof Value.Fields fields) {
            write(fields);
        } else {
            generator.writeNull();
        }
    }

    private void write(Value.Items items) throws IOException {
        generator.writeStartArray();
        for (Value item : items.items()) {
            write(item);
        }
        generator.writeEndArray();
    }

    private void write(Value.Fields fields) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<String, Value> field : fields.fields().entrySet()) {
            generator.writeFieldName(field.getKey());
            write(field.getValue());
        }
        generator.writeEndObject();
    }
}
