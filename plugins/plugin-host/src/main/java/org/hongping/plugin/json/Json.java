package org.hongping.plugin.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/**
 * Strict JSON text to values and back: no NaN, no duplicate keys, no comments, at most {@value #MOST_LEVELS} levels and
 * {@value #MOST_BYTES} bytes. A number is looked at as text before any arithmetic touches it; see {@link JsonNumber}.
 * Safe for use by many threads.
 */
public final class Json {
    /** Levels of lists and objects in one text. */
    public static final int MOST_LEVELS = 100;

    /** UTF-8 bytes of one text. */
    public static final int MOST_BYTES = 1_048_576;

    private static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS + 1)
                    .maxNumberLength(MOST_BYTES)
                    .maxStringLength(MOST_BYTES)
                    .maxNameLength(MOST_BYTES)
                    .build())
            .build();

    private Json() {}

    /**
     * Reads one text.
     *
     * @throws MalformedJson if it is anything but one strict JSON value within the limits
     */
    public static Value read(String text) {
        if (isTooLong(text)) {
            throw new MalformedJson(Message.of("json.too-long", Integer.toString(MOST_BYTES)));
        }
        try (JsonParser parser = STRICT.createParser(text)) {
            return new JsonReader(parser, false).document();
        } catch (JsonProcessingException malformed) {
            throw new MalformedJson(JsonReader.at(malformed.getLocation(), "json.malformed"));
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory cannot fail to be read", impossible);
        }
    }

    /**
     * Reads one text in UTF-8.
     *
     * @throws MalformedJson if it is anything but one strict JSON value within the limits
     */
    public static Value read(byte[] utf8) {
        if (utf8.length > MOST_BYTES) {
            throw new MalformedJson(Message.of("json.too-long", Integer.toString(MOST_BYTES)));
        }
        if (!isPlain(utf8)) {
            return read(decoded(utf8));
        }
        try (JsonParser parser = STRICT.createParser(utf8)) {
            return new JsonReader(parser, true).document();
        } catch (JsonProcessingException malformed) {
            throw new MalformedJson(JsonReader.at(malformed.getLocation(), "json.malformed"));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", impossible);
        }
    }

    /** Says whether there are only ASCII characters, none of them escaped, as in most sheets. */
    private static boolean isPlain(byte[] utf8) {
        for (byte unit : utf8) {
            if (unit < 0 || unit == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedJson(Message.of("json.not-utf8"));
        }
    }

    /** Writes a value on one line. */
    public static String write(Value value) {
        var text = new StringWriter();
        try (JsonGenerator generator = STRICT.createGenerator(text)) {
            new JsonWriter(generator).write(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory cannot fail to be written", impossible);
        }
        return text.toString();
    }

    /** Writes a value for people to read: one field or item a line. */
    public static String pretty(Value value) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        var text = new StringWriter();
        try (JsonGenerator generator = STRICT.createGenerator(text).setPrettyPrinter(printer)) {
            new JsonWriter(generator).write(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory cannot fail to be written", impossible);
        }
        return text.toString();
    }

    private static boolean isTooLong(String text) {
        return text.length() > MOST_BYTES
                || (text.length() > MOST_BYTES / 3 && text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES);
    }
}
