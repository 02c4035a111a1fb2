package org.hongping.core.rubric;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.json.Json;
import org.hongping.plugin.json.JsonLines;
import org.hongping.plugin.json.MalformedJson;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;

/**
 * Scores sheets, one a line, each for itself: what one line gets wrong is no matter for the next. Results come in the
 * order of the sheets; only a few of them are in memory at a time.
 */
record SheetLines(RubricRevision revision, Locale language, Optional<JsonLines> json) {
    private static final int TOGETHER = 64;
    private static final int AHEAD = 4;
    private static final int USUAL_BYTES = 8_192;

    /** What became of some lines, in UTF-8. */
    private record Said(ByteArrayOutputStream text, boolean areRead) {}

    /** Writes a result for every line, in UTF-8, and says whether all lines were sheets. */
    boolean score(InputStream sheets, OutputStream results) throws IOException {
        int workers = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            var lines = new LineReader(sheets, Json.MOST_BYTES);
            Deque<Future<Said>> waiting = new ArrayDeque<>();
            boolean allRead = true;
            for (List<LineReader.Line> some = next(lines); !some.isEmpty(); some = next(lines)) {
                List<LineReader.Line> together = some;
                waiting.add(pool.submit(() -> scored(together)));
                if (waiting.size() > workers * AHEAD) {
                    allRead &= write(waiting.remove(), results);
                }
            }
            while (!waiting.isEmpty()) {
                allRead &= write(waiting.remove(), results);
            }
            results.flush();
            return allRead;
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<LineReader.Line> next(LineReader lines) throws IOException {
        List<LineReader.Line> some = new ArrayList<>(TOGETHER);
        while (some.size() < TOGETHER) {
            Optional<LineReader.Line> line = lines.next();
            if (line.isEmpty()) {
                return some;
            }
            some.add(line.get());
        }
        return some;
    }

    private static boolean write(Future<Said> scored, OutputStream results) throws IOException {
        Said said = done(scored);
        said.text().writeTo(results);
        return said.areRead();
    }

    private static Said done(Future<Said> scored) {
        try {
            return scored.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while scoring", stopped);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a sheet could not be scored", fault.getCause());
        }
    }

    private Said scored(List<LineReader.Line> lines) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(TOGETHER * USUAL_BYTES);
        boolean areRead = true;
        for (LineReader.Line line : lines) {
            areRead &= score(line, text);
        }
        return new Said(text, areRead);
    }

    private boolean score(LineReader.Line line, ByteArrayOutputStream text) {
        if (line.isTooLong()) {
            refuse(Message.of("rubric.line-too-long", Integer.toString(Json.MOST_BYTES)), text);
            return false;
        }
        try {
            write(revision.score(Json.read(line.content())), text);
            return true;
        } catch (MalformedJson malformed) {
            refuse(malformed.problem(), text);
            return false;
        }
    }

    private void write(Result result, ByteArrayOutputStream text) {
        if (json.isPresent()) {
            json.get().write(result, text);
        } else {
            text.writeBytes((ResultText.of(result, revision, language) + System.lineSeparator()).getBytes(UTF_8));
        }
    }

    private void refuse(Message problem, ByteArrayOutputStream text) {
        Value said = Value.text(problem.in(language));
        Value error = new Value.Fields(Map.of("problem", said));
        String line = Json.write(new Value.Fields(Map.of("error", error)));
        text.writeBytes((line + System.lineSeparator()).getBytes(UTF_8));
    }
}
