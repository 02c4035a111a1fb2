package org.hongping.core.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.hongping.plugin.acceptance.Acceptances;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AcceptanceReportTest {
    @TempDir
    Path folder;

    @Test
    void aSheetHoldsSumsCasesDigestsAndPlacesToSign() throws IOException {
        Path jars = ShippedRubrics.packed("rubric-chengdu");

        assertThat(verify(jars, "--lang", "zh")).isZero();

        String text = text();
        assertThat(text)
                .contains("评分细则包交付验收单", "chengdu.residential", "2022", "核对码", "基本分合计\t100")
                .contains("签名状态\t未检查", "可以安装", "没有写明由谁确认", "提供方", "接收方", "签字（盖章）");
        assertThat(text).containsPattern("sha256:[0-9a-f]{64}").containsPattern("随包用例 (\\d+) 个，通过 \\1 个");
    }

    @Test
    void everyRunNamesAChineseTypeface() throws IOException {
        verify(ShippedRubrics.packed("rubric-chengdu"), "--lang", "zh");

        try (InputStream file = Files.newInputStream(sheet());
                XWPFDocument document = new XWPFDocument(file)) {
            assertThat(document.getParagraphs())
                    .flatExtracting(paragraph -> paragraph.getRuns())
                    .isNotEmpty()
                    .allMatch(run -> "宋体".equals(run.getFontFamily(FontCharRange.eastAsia)));
        }
    }

    @Test
    void whatCannotBeInstalledSaysSoAndWhyInEnglish() throws IOException {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "schema: 1\nid: test.broken\n");

        assertThat(verify(broken, "--lang", "en")).isEqualTo(1);

        assertThat(text()).contains("has errors and cannot be installed", "broken.yaml:1", "Error");
    }

    @Test
    void theStateOfASignatureIsPrintedWhereSomebodyLooked() throws IOException {
        try (OutputStream to = Files.newOutputStream(sheet())) {
            AcceptanceReport.write(
                    new Acceptances(ModelVersion.ofThisInstallation()).of(ShippedRubrics.packed("rubric-chengdu")),
                    Optional.of(Message.of("acceptance.sound")),
                    Locale.CHINESE,
                    to);
        }

        assertThat(text()).contains("签名状态\t可以安装");
    }

    private int verify(Path place, String... language) {
        var commands = new RubricCommands(
                Locale.ENGLISH,
                Optional.empty(),
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream());
        List<String> arguments = new java.util.ArrayList<>(List.of("verify", place.toString()));
        arguments.addAll(List.of("--report", sheet().toString()));
        arguments.addAll(List.of(language));
        return new CommandLine(commands)
                .setOut(new PrintWriter(new StringWriter(), true))
                .execute(arguments.toArray(String[]::new));
    }

    private Path sheet() {
        return folder.resolve("sheet.docx");
    }

    private String text() throws IOException {
        try (InputStream file = Files.newInputStream(sheet());
                XWPFDocument document = new XWPFDocument(file);
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
