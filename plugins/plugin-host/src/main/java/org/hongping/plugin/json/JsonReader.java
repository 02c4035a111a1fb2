package org.hongping.plugin.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** Builds one value out of the tokens of a text. For one use. */
final class JsonReader {
    private final JsonParser parser;
    private final boolean isPlain;
    private int levels;

    /** @param isPlain whether the text is known to hold ASCII only, nothing of it escaped */
    JsonReader(JsonParser parser, boolean isPlain) {
        this.parser = parser;
        this.isPlain = isPlain;
    }

    Value document() throws IOException {
        if (parser.nextToken() == null) {
            throw new MalformedJson(Message.of("json.empty"));
        }
        Value value = value();
        if (parser.nextToken() != null) {
            throw new MalformedJson(here("json.more-than-one"));
        }
        return value;
    }

    private Value value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields();
            case START_ARRAY -> items();
            case VALUE_STRING -> Value.text(sound(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNumber.read(parser.getText());
            case VALUE_TRUE -> Value.truth(true);
            case VALUE_FALSE -> Value.truth(false);
            case VALUE_NULL -> Value.nothing();
            default -> throw new MalformedJson(here("json.malformed"));
        };
    }

    private Value fields() throws IOException {
        enter();
        var fields = new Value.FieldsBuilder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = sound(parser.currentName());
            if (!fields.begin(name)) {
                throw new MalformedJson(here("json.duplicate-key", name));
            }
            parser.nextToken();
            fields.end(value());
        }
        levels--;
        return fields.build();
    }

    private Value items() throws IOException {
        enter();
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        levels--;
        return new Value.Items(items);
    }

    private void enter() {
        if (++levels > Json.MOST_LEVELS) {
            throw new MalformedJson(here("json.too-deep", Integer.toString(Json.MOST_LEVELS)));
        }
    }

    /** Half a surrogate pair cannot be written as UTF-8, so it cannot be kept. */
    private String sound(String text) {
        return isPlain ? text : whole(text);
    }

    private String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    throw new MalformedJson(here("json.half-character"));
                }
                i++;
            }
        }
        return text;
    }

    private Message here(String key, String... arguments) {
        return at(parser.currentTokenLocation(), key, arguments);
    }

    /** Returns the message with line and column before its own arguments. */
    static Message at(JsonLocation place, String key, String... arguments) {
        List<String> all = new ArrayList<>();
        all.add(Integer.toString(place.getLineNr()));
        all.add(Integer.toString(place.getColumnNr()));
        all.addAll(List.of(arguments));
        return new Message(key, all);
    }
}
