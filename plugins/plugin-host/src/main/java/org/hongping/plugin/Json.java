package org.hongping.plugin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ResultDocument;

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

    /** Closing what writes a line leaves the stream open for the next. */
    private static final JsonFactory WRITING =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

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
            return new JsonReader(parser).document();
        } catch (JsonProcessingException malformed) {
            throw new MalformedJson(JsonReader.at(malformed.getLocation(), "json.malformed"));
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory cannot fail to be read", impossible);
        }
    }

    /**
     * Writes results, one a line, in UTF-8.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public static void writeLine(Result result, Locale language, OutputStream out) {
        try (JsonGenerator generator = WRITING.createGenerator(out)) {
            ResultDocument.write(result, language, new JsonOutput(generator));
            generator.writeRaw('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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
