package org.hongping.rubric.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.plugin.CodeBundle.aCodeBundle;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.plugin.CodeBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that the build of a bundle with code fills: its hooks answer its golden cases. */
class HooksTest {
    private static final String LIVE = "/golden/tide.yaml/high tide";
    private static final String FROZEN = "/golden/tide.yaml/from the record";

    private static final String GOLDEN = """
            rubric: test.tide
            edition: "2026"
            cases:
              - name: high tide
                clause: "1.1"
                arithmetic: 3 = 3
                sheet: {facts: {what: "3"}, answers: {"1.2": {points: 0}}}
                expect: {total: "3.00"}
              - name: from the record
                clause: "1.1"
                arithmetic: 4 = 4
                sheet: {hooks: {"1.1": {points: 4, words: 存档}}, answers: {"1.2": {points: 0}}}
                expect: {total: "4.00"}
            """;

    /** As many points as the tide is high, and a hook that fails. */
    private static final CodeBundle BUNDLE = aCodeBundle()
            .answering("return HookAnswer.points(new BigDecimal(what.isEmpty() ? \"0\" : what), \"潮高\");")
            .giving("Map.<String, Hook>of(\"tide\", this::tide,"
                    + " \"storm\", call -> { throw new IllegalStateException(\"storm\"); })")
            .with("golden/tide.yaml", GOLDEN);

    private final Locale usual = Locale.getDefault();

    @TempDir
    private Path project;

    private Path built;

    @BeforeEach
    void build() throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        built = BUNDLE.built(project.resolve("target/classes"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(usual);
    }

    @Test
    void aSoundBundleWithCodePassesAndItsHooksHaveAnswered() throws IOException {
        Map<String, Optional<String>> run = run();

        assertThat(run)
                .containsOnlyKeys(
                        "/bundle",
                        "/rubrics/tide.yaml/is sound",
                        "/rubrics/tide.yaml/fits the schema",
                        "/golden/tide.yaml/can be read",
                        LIVE,
                        FROZEN);
        assertThat(run.values()).allMatch(Optional::isEmpty);
    }

    @Test
    void aWrongExpectationFailsItsCaseAlone() throws IOException {
        write("golden/tide.yaml", GOLDEN.replace("\"3.00\"", "\"3.50\""));
        Map<String, Optional<String>> run = run();

        assertThat(run.remove(LIVE))
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("golden/tide.yaml:4:5", "Case high tide: total should be 3.50 but is 3.00."));
        assertThat(run.values()).allMatch(Optional::isEmpty);
    }

    @Test
    void aHookThatFailsFailsTheCasesItShouldAnswer() throws IOException {
        write("rubrics/tide.yaml", CodeBundle.document("storm"));
        Map<String, Optional<String>> run = run();

        assertThat(run.remove(LIVE))
                .hasValueSatisfying(why -> assertThat(why).contains("total should be 3.00 but is null."));
        assertThat(run.values()).allMatch(Optional::isEmpty);
    }

    @Test
    void noCaseOfABundleThatDoesNotStartPassesForWantOfAsking() throws IOException {
        write("rubrics/tide.yaml", CodeBundle.document("ebb"));
        Map<String, Optional<String>> run = run();

        assertThat(run.get("/bundle")).hasValueSatisfying(why -> assertThat(why).contains("“ebb”"));
        assertThat(run.get(LIVE)).hasValueSatisfying(why -> assertThat(why).contains("did not run"));
    }

    @Test
    void noLiveCasePassesWhenAnotherIsRefusedBefore() throws IOException {
        write("golden/tide.yaml", GOLDEN.replace("\"4.00\"", "\"5.00\""));
        Map<String, Optional<String>> run = run();

        assertThat(run.get(FROZEN)).hasValueSatisfying(why -> assertThat(why).contains("should be 5.00 but is 4.00"));
        assertThat(run.get(LIVE)).hasValueSatisfying(why -> assertThat(why).contains("did not run"));
    }

    @Test
    void withoutItsManifestItIsToldWhatToDo() throws IOException {
        Files.delete(built.resolve("META-INF/MANIFEST.MF"));
        Map<String, Optional<String>> run = run();

        assertThat(run.get("/bundle"))
                .hasValueSatisfying(why -> assertThat(why).contains("Bundle-Activator", "process-classes"));
        assertThat(run.get(LIVE)).hasValueSatisfying(why -> assertThat(why).contains("did not run"));
        assertThat(run.get(FROZEN)).isEmpty();
    }

    @Test
    void aClickOnACaseOpensTheFileThatWasWrittenNotMavensCopy() throws IOException {
        Path written = project.resolve("src/main/resources/golden/tide.yaml");
        Files.createDirectories(written.getParent());
        Files.writeString(written, GOLDEN);

        List<URI> sources = Outcomes.sources(Rubrics.in(built));

        assertThat(sources)
                .containsExactly(
                        URI.create(written.toUri() + "?line=4&column=5"),
                        URI.create(written.toUri() + "?line=9&column=5"));
    }

    private Map<String, Optional<String>> run() throws IOException {
        return Outcomes.of(Rubrics.in(built));
    }

    private void write(String file, String text) throws IOException {
        Path place = built.resolve(file);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
    }
}
