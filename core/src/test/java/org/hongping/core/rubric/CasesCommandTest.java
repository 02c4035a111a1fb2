package org.hongping.core.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.hongping.plugin.Verifier;
import org.hongping.plugin.manifest.ModelVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CasesCommandTest {
    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void anInstalledRubricIsDraftedToTheConsole() throws IOException {
        assertThat(run("weihai.project", "--skeleton")).isZero();

        assertThat(out.toString())
                .contains("rubric: \"weihai.project\"")
                .contains("confirmedBy: \"\"")
                .contains("expect: {\"points\":{");
    }

    @Test
    void aDraftStandsInTheWayOfPackingUntilItIsFilledIn() throws IOException {
        Path document = Files.createDirectories(folder.resolve("rubrics")).resolve("one.yaml");
        Files.copy(Path.of("../rubric-mianyang/src/main/resources/rubrics/person.yaml"), document);
        Path golden = folder.resolve("golden/one.yaml");

        assertThat(run(document.toString(), "--skeleton", "-o", golden.toString()))
                .isZero();

        assertThat(new Verifier(ModelVersion.ofThisInstallation())
                        .verify(folder)
                        .get(0)
                        .findings())
                .isNotEmpty()
                .allMatch(finding -> finding.message().key().equals("finding.case-unconfirmed"));
    }

    @Test
    void casesThatAreThereAreNotWrittenOver() throws IOException {
        Path golden = Files.writeString(folder.resolve("one.yaml"), "mine");

        assertThat(run("mianyang.person", "--skeleton", "-o", golden.toString()))
                .isNotZero();
        assertThat(golden).hasContent("mine");
    }

    private int run(String... arguments) throws IOException {
        Path bundles = ShippedRubrics.packed("rubric-weihai", "rubric-mianyang");
        return new CommandLine(new CasesCommand(Locale.ENGLISH, Optional.of(bundles)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter(), true))
                .execute(arguments);
    }
}
