package org.hongping.core.rubric;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.plugin.Json;
import org.hongping.plugin.MalformedJson;
import org.hongping.plugin.RubricRevision;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ResultDocument;

/** Scores sheets, one a line, each for itself: what one line gets wrong is no matter for the next. */
record SheetLines(RubricRevision revision, Locale language, boolean json) {

    /** Writes a result for every line and says whether all lines were sheets. */
    boolean score(InputStream sheets, PrintWriter results) throws IOException {
        var lines = new LineReader(sheets, Json.MOST_BYTES);
        boolean allRead = true;
        for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            allRead &= score(line.get(), results);
        }
        results.flush();
        return allRead;
    }

    private boolean score(LineReader.Line line, PrintWriter results) {
        try {
            Result result = revision.score(Json.read(line.text()));
            results.println(said(result));
            return true;
        } catch (MalformedJson malformed) {
            return refuse(malformed.problem(), results);
        } catch (LineReader.NotText notText) {
            return refuse(notText.problem(), results);
        }
    }

    private String said(Result result) {
        return json ? Json.write(ResultDocument.of(result, language)) : ResultText.of(result, revision, language);
    }

    private boolean refuse(Message problem, PrintWriter results) {
        Value said = Value.text(problem.in(language));
        Value error = new Value.Fields(Map.of("problem", said));
        results.println(Json.write(new Value.Fields(Map.of("error", error))));
        return false;
    }
}
