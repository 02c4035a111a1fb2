package org.hongping.core.rubric;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
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
import org.hongping.plugin.Json;
import org.hongping.plugin.MalformedJson;
import org.hongping.plugin.RubricRevision;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ResultDocument;

/**
 * Scores sheets, one a line, each for itself: what one line gets wrong is no matter for the next. Results come in the
 * order of the sheets; only a few of them are in memory at a time.
 */
record SheetLines(RubricRevision revision, Locale language, boolean json) {
    private static final int TOGETHER = 64;
    private static final int AHEAD = 4;

    /** What became of one line. */
    private record Said(String text, boolean isRead) {}

    /** Writes a result for every line and says whether all lines were sheets. */
    boolean score(InputStream sheets, PrintWriter results) throws IOException {
        int workers = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            var lines = new LineReader(sheets, Json.MOST_BYTES);
            Deque<Future<List<Said>>> waiting = new ArrayDeque<>();
            boolean allRead = true;
            for (List<LineReader.Line> some = next(lines); !some.isEmpty(); some = next(lines)) {
                List<LineReader.Line> together = some;
                waiting.add(
                        pool.submit(() -> together.stream().map(this::scored).toList()));
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

    private static boolean write(Future<List<Said>> scored, PrintWriter results) {
        boolean allRead = true;
        for (Said said : done(scored)) {
            results.println(said.text());
            allRead &= said.isRead();
        }
        return allRead;
    }

    private static List<Said> done(Future<List<Said>> scored) {
        try {
            return scored.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while scoring", stopped);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a sheet could not be scored", fault.getCause());
        }
    }

    private Said scored(LineReader.Line line) {
        try {
            Result result = revision.score(Json.read(line.text()));
            return new Said(said(result), true);
        } catch (MalformedJson malformed) {
            return refused(malformed.problem());
        } catch (LineReader.NotText notText) {
            return refused(notText.problem());
        }
    }

    private String said(Result result) {
        return json ? Json.write(ResultDocument.of(result, language)) : ResultText.of(result, revision, language);
    }

    private Said refused(Message problem) {
        Value said = Value.text(problem.in(language));
        Value error = new Value.Fields(Map.of("problem", said));
        return new Said(Json.write(new Value.Fields(Map.of("error", error))), false);
    }
}
