package org.hongping.core.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.plugin.CodeBundle.aCodeBundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hongping.plugin.CodeBundle;
import org.hongping.plugin.Examination;
import org.hongping.plugin.LiveCases;
import org.hongping.plugin.manifest.ModelVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code rubric verify} of a bundle with code: it runs only when the user says so. */
class VerifyWithCodeTest {
    private static final String STARTED = "hongping.test.started";
    private static final String ENDS = "hongping.test.ends";

    private static final CodeBundle BUNDLE =
            aCodeBundle().starting("""
            System.setProperty("%s", "yes");
            if (Boolean.getBoolean("%s")) { System.exit(0); }
            """.formatted(STARTED, ENDS)).with("golden/tide.yaml", golden("2.5"));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private Path built = Path.of("");

    @BeforeEach
    void build() throws IOException {
        built = BUNDLE.built(folder.resolve("classes"));
    }

    @AfterEach
    void forget() {
        System.clearProperty(STARTED);
    }

    @Test
    void withoutBeingAskedItRunsNothingAndSaysSo() throws IOException {
        for (Path place : new Path[] {built, jar()}) {
            assertThat(verify(place.toString())).isEqualTo(1);

            assertThat(said()).contains("test.tide: 1 golden cases", "they were not run", "--with-code");
            assertThat(System.getProperty(STARTED)).isNull();
        }
    }

    @Test
    void askedToItRunsTheCodeOfAJarAndOfAFolder() throws IOException {
        for (Path place : new Path[] {built, jar()}) {
            System.clearProperty(STARTED);
            assertThat(verify(place.toString(), "--with-code")).isZero();

            assertThat(said())
                    .contains("ran here because", "test.tide@2026", "may be installed")
                    .doesNotContain("not run");
            assertThat(System.getProperty(STARTED)).isEqualTo("yes");
        }
    }

    @Test
    void aCaseThatItsHookDoesNotMeetIsFound() throws IOException {
        Files.writeString(built.resolve("golden/tide.yaml"), golden("3.5"));

        assertThat(verify(built.toString(), "--with-code")).isEqualTo(1);

        assertThat(said()).contains("golden/tide.yaml:4:5", "should be 3.5 but is 2.50", "cannot be installed");
    }

    @Test
    void theAcceptanceSheetSaysWhetherTheyWereRun() throws IOException {
        Path jar = jar();
        Path sheet = folder.resolve("sheet.docx");

        verify(jar.toString(), "--report", sheet.toString(), "--lang", "zh");
        String unrun = text(sheet);
        verify(jar.toString(), "--with-code", "--report", sheet.toString(), "--lang", "zh");
        String run = text(sheet);

        assertThat(unrun)
                .contains("随包用例 1 个，通过 0 个。", "其中 1 个须由包内程序作答，没有运行，不计入通过。")
                .contains("test.tide 有 1 个用例须由包内程序作答，没有运行", "有错误，不能安装");
        assertThat(run)
                .contains("随包用例 1 个，通过 1 个。", "核对人（虚构） 确认 1 个。", "包内程序没有可信签名", "可以安装")
                .doesNotContain("没有运行");
    }

    @Test
    void codeThatEndsTheProcessIsNoSuccess() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-D" + ENDS + "=true",
                        "-Duser.language=en",
                        "org.hongping.core.app.Main",
                        "rubric",
                        "verify",
                        built.toString(),
                        "--with-code")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(3);
        assertThat(log).content().contains("Nothing is proven");
    }

    private Path jar() throws IOException {
        try (Examination examined = Examination.ofFolder(built, ModelVersion.ofThisInstallation(), LiveCases.NOT_RUN)) {
            return Files.write(folder.resolve("tide.jar"), examined.delivery().jar());
        }
    }

    private int verify(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "verify";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        var commands = new RubricCommands(
                Locale.ENGLISH,
                Optional.empty(),
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream());
        return new CommandLine(commands).setOut(new PrintWriter(out, true)).execute(line);
    }

    private String said() {
        String said = out.toString();
        out.getBuffer().setLength(0);
        return said;
    }

    private static String text(Path sheet) throws IOException {
        try (InputStream file = Files.newInputStream(sheet);
                XWPFDocument document = new XWPFDocument(file);
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static String golden(String points) {
        return CodeBundle.golden(points).replace("    arithmetic:", "    confirmedBy: 核对人（虚构）\n    arithmetic:");
    }
}
