package org.hongping.rubric.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.testkit.harbour.Activator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that the build of a bundle with code fills: its hooks answer its golden cases. */
class HooksTest {
    private static final String LIVE = "/golden/tide.yaml/high tide";
    private static final String FROZEN = "/golden/tide.yaml/from the record";

    private static final String DOCUMENT = """
            schema: 1
            id: test.tide
            edition: "2026"
            title: 示例港口评分表
            status: official
            subjects: [estate]
            source: {document: 示例, clause: 全文}
            facts: [{id: tide, type: number, unit: 米, label: 潮高}]
            assessors: [{id: panel, label: 评审组}]
            root:
              children:
                - code: "1"
                  label: 港口
                  children:
                    - {code: "1.1", label: 潮位, max: 10, assessor: panel, rule: {kind: code, hook: tide}}
            """;

    private static final String GOLDEN = """
            rubric: test.tide
            edition: "2026"
            cases:
              - name: high tide
                clause: "1.1"
                arithmetic: 3 = 3
                sheet: {facts: {tide: 3}}
                expect: {total: "3.00"}
              - name: from the record
                clause: "1.1"
                arithmetic: 4 = 4
                sheet: {hooks: {"1.1": {points: 4, words: 存档}}}
                expect: {total: "4.00"}
            """;

    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Bundle-ManifestVersion: 2
            Bundle-SymbolicName: test.tide
            Bundle-Version: 1.0.0
            Bundle-Activator: org.hongping.rubric.testkit.harbour.Activator
            Import-Package: org.hongping.rubric;version="[1.1,2)",org.osgi.framework
            Provide-Capability: org.hongping.rubric;documents:List<String>="rubrics/tide.yaml"
            Require-Capability: osgi.extender;filter:="(&(osgi.extender=org.hongping.rubric)(version>=1.1))"
            """;

    private final Locale usual = Locale.getDefault();

    @TempDir
    private Path project;

    private Path built;

    @BeforeEach
    void build() throws IOException, URISyntaxException {
        Locale.setDefault(Locale.ENGLISH);
        built = project.resolve("target/classes");
        write("rubrics/tide.yaml", DOCUMENT);
        write("golden/tide.yaml", GOLDEN);
        write("META-INF/MANIFEST.MF", MANIFEST);
        Path classes = Path.of(Activator.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path harbour = classes.resolve(Activator.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(harbour)) {
            for (Path file : files.toList()) {
                Path copy = built.resolve(classes.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
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
        write("rubrics/tide.yaml", DOCUMENT.replace("hook: tide", "hook: storm"));
        Map<String, Optional<String>> run = run();

        assertThat(run.remove(LIVE))
                .hasValueSatisfying(why -> assertThat(why).contains("total should be 3.00 but is null."));
        assertThat(run.values()).allMatch(Optional::isEmpty);
    }

    @Test
    void noCaseOfABundleThatDoesNotStartPassesForWantOfAsking() throws IOException {
        write("rubrics/tide.yaml", DOCUMENT.replace("hook: tide", "hook: ebb"));
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
