package org.hongping.plugin.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.hongping.plugin.BundleInspector;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Samples;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ResultDocument;
import org.junit.jupiter.api.Test;

/** A result written among many is the document it would be alone. */
class JsonLinesTest {
    private static final List<String> SHEETS = List.of(
            "{\"answers\": {\"1.1\": {\"level\": \"trees\"}, \"1.2\": {\"points\": 3}}}",
            "{\"answers\": {\"1.1\": {\"level\": \"none\"}}}",
            "{\"answers\": {\"1.1\": {\"level\": \"maybe\"}}}",
            "{\"answers\": {}}");

    private final RubricRevision rubric = new BundleInspector(Samples.MODEL)
            .inspect(Samples.aBundle().jar())
            .bundle()
            .orElseThrow()
            .revisions()
            .get(0);

    @Test
    void whatIsKeptOfOneResultIsRightForTheNext() {
        for (Locale language : List.of(Locale.CHINA, Locale.ENGLISH)) {
            var lines = new JsonLines(language);
            for (int round = 0; round < 3; round++) {
                for (String sheet : SHEETS) {
                    Result result = rubric.score(Json.read(sheet));

                    assertThat(written(lines, result))
                            .isEqualTo(Json.write(ResultDocument.of(result, language)) + "\n");
                }
            }
        }
    }

    private static String written(JsonLines lines, Result result) {
        var out = new ByteArrayOutputStream();
        lines.write(result, out);
        return out.toString(UTF_8);
    }
}
