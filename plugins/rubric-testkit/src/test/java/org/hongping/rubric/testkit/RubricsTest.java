package org.hongping.rubric.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricsTest {
    private static final String DOCUMENT = """
            schema: 1
            id: test.garden
            edition: "2026"
            title: 示例花园评分表
            status: official
            subjects: [estate]
            source: {document: 示例, clause: 全文}
            assessors: [{id: panel, label: 评审组}]
            root:
              children:
                - code: "1"
                  label: 绿化
                  children:
                    - code: "1.1"
                      label: 树木
                      max: 5
                      assessor: panel
                      rule: {kind: levels, levels: [{id: none, label: 无, points: 0}, {id: trees, label: 有, points: 5}]}
            """;

    private static final String GOLDEN = """
            rubric: test.garden
            edition: "2026"
            cases:
              - name: trees
                clause: "1.1"
                arithmetic: 5 = 5
                sheet: {answers: {"1.1": {level: trees}}}
                expect: {total: "5.00"}
              - name: bare
                clause: "1.1"
                arithmetic: 0 = 0
                sheet: {answers: {"1.1": {level: none}}}
                expect: {total: "0.00"}
            """;

    private final Locale usual = Locale.getDefault();

    @TempDir
    private Path folder;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(usual);
    }

    @Test
    void aSoundBundlePassesATestForItselfEveryFileAndEveryCase() throws IOException {
        Map<String, Optional<String>> run = run(DOCUMENT, GOLDEN);

        assertThat(run)
                .containsOnlyKeys(
                        "/bundle",
                        "/rubrics/garden.yaml/is sound",
                        "/rubrics/garden.yaml/fits the schema",
                        "/golden/garden.yaml/can be read",
                        "/golden/garden.yaml/trees",
                        "/golden/garden.yaml/bare");
        assertThat(run.values()).allMatch(Optional::isEmpty);
    }

    @Test
    void onlyTheCaseThatDoesNotComeOutFailsAndSaysWhereAndWhat() throws IOException {
        Map<String, Optional<String>> run = run(DOCUMENT, GOLDEN.replace("\"0.00\"", "\"1.00\""));

        assertThat(run.remove("/golden/garden.yaml/bare"))
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("golden/garden.yaml:9:5", "Case bare: total should be 1.00 but is 0.00."));
        assertThat(run.values()).allMatch(Optional::isEmpty);
    }

    @Test
    void aMistakeInTheDocumentIsNamedWithItsLine() throws IOException {
        Map<String, Optional<String>> run = run(DOCUMENT.replace("max: 5", "max: 6"), GOLDEN);

        assertThat(run.get("/rubrics/garden.yaml/is sound"))
                .hasValueSatisfying(why -> assertThat(why).contains("rubrics/garden.yaml:1", "1.1"));
    }

    @Test
    void anUnknownFieldIsNoWordOfTheSchemaEither() throws IOException {
        Map<String, Optional<String>> run = run(DOCUMENT.replace("label: 树木", "lable: 树木"), GOLDEN);

        assertThat(run.get("/rubrics/garden.yaml/is sound"))
                .hasValueSatisfying(why -> assertThat(why).contains("rubrics/garden.yaml:15", "lable", "label"));
        assertThat(run.get("/rubrics/garden.yaml/fits the schema"))
                .hasValueSatisfying(why -> assertThat(why).contains("rubrics/garden.yaml:14", "lable"));
    }

    @Test
    void casesOfAnotherEditionAreRefused() throws IOException {
        Map<String, Optional<String>> run = run(DOCUMENT, GOLDEN.replace("\"2026\"", "\"2025\""));

        assertThat(run.get("/golden/garden.yaml/can be read"))
                .hasValueSatisfying(why -> assertThat(why).contains("golden/garden.yaml:1", "2025"));
    }

    private Map<String, Optional<String>> run(String document, String golden) throws IOException {
        Files.createDirectories(folder.resolve("rubrics"));
        Files.createDirectories(folder.resolve("golden"));
        Files.writeString(folder.resolve("rubrics/garden.yaml"), document);
        Files.writeString(folder.resolve("golden/garden.yaml"), golden);
        return Outcomes.of(Rubrics.in(folder));
    }
}
