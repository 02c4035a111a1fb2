package org.hongping.plugin.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ResultDocument;

/** Writes many results as JSON, one a line, in UTF-8. Safe for use by many threads. */
public final class JsonLines {
    /** Closing what writes a line leaves the stream open for the next. */
    private static final JsonFactory WRITING =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Locale language;
    private final KnownTexts texts = new KnownTexts();

    /** Writes sentences in that language. */
    public JsonLines(Locale language) {
        this.language = language;
    }

    /**
     * Writes a result and the end of its line.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public void write(Result result, OutputStream out) {
        try (JsonGenerator generator = WRITING.createGenerator(out)) {
            ResultDocument.write(result, language, new JsonOutput(generator, texts));
            generator.writeRaw('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
