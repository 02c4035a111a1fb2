package org.hongping.core.rubric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RubricCommandsTest {
    private static final Path SOURCE = Path.of("../rubric-chengdu/src/main/resources");
    private static final String FULL = """
            {"answers": {"1.1": {"level": "active"}, "1.2": {"level": "joined"}, "1.3": {"quantity": 2},
             "1.4": {"level": "joined"}, "1.5": {"level": "joined"},
             "1.6": {"parts": {"a": {"points": 4}, "b": {"level": "serving"}}},
             "2.1": {"checks": ["hall", "equipment", "posts", "notice", "culture"]},
             "2.2": {"checks": ["emblems", "press", "systems"]}, "3.1": {"checks": ["platform", "services"]},
             "3.2": {"checks": ["epidemic", "patrols", "regional", "volunteers"]},
             "4.1": {"checks": ["scenes", "charity", "brand", "education"]}, "5.1": {"points": 5},
             "5.2": {"checks": ["council", "consultation"]}, "5.3": {"checks": ["mediation", "feedback"]},
             "5.4": {"parts": {"a": {"checks": ["monitor"]}, "b": {"value": VALUE}}}}}
            """.replace("\n", "");

    @TempDir
    Path folder;

    private Path bundles;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void pack() throws IOException {
        bundles = ShippedRubrics.packed("rubric-chengdu");
    }

    @Test
    void listNamesEveryRevision() {
        assertThat(run("", "list", "--json")).isZero();

        Map<String, Value> listed =
                fields(((Value.Items) Json.read(out.toString())).items().get(0));
        assertThat(listed)
                .containsOnlyKeys(
                        "id",
                        "edition",
                        "title",
                        "status",
                        "subjects",
                        "bundle",
                        "version",
                        "rubricDigest",
                        "bundleDigest")
                .containsEntry("id", Value.text("chengdu.residential"))
                .containsEntry("edition", Value.text("2022"))
                .containsEntry("status", Value.text("official"))
                .containsEntry("subjects", Value.items(Value.text("estate")));
    }

    @Test
    void showIsTheDocumentWithItsDigest() {
        assertThat(run("", "show", "chengdu.residential@2022", "--json")).isZero();

        assertThat(fields(Json.read(out.toString()))).containsKeys("schema", "root", "rubricDigest");
    }

    @Test
    void scoreAnswersLineByLineAndGoesOnAfterABadOne() {
        String sheets =
                FULL.replace("VALUE", "85.004") + "\nnot json\n{\"answers\": {}}\n" + FULL.replace("VALUE", "85");

        assertThat(run(sheets, "score", "chengdu.residential", "--json")).isEqualTo(1);

        List<String> results = out.toString().lines().toList();
        assertThat(results).hasSize(4);
        assertThat(fields(Json.read(results.get(0))))
                .containsEntry("total", Value.text("100.00"))
                .containsEntry("complete", Value.truth(true));
        assertThat(fields(fields(Json.read(results.get(1))).get("error"))).containsOnlyKeys("problem");
        assertThat(fields(Json.read(results.get(2))))
                .containsEntry("total", Value.nothing())
                .containsEntry("partialTotal", Value.text("0.00"));
        assertThat(fields(Json.read(results.get(3)))).containsEntry("total", Value.text("99.00"));
    }

    @Test
    void scoreReadsAFileToo() throws IOException {
        Path sheets =
                Files.writeString(folder.resolve("sheets.jsonl"), "\uFEFF" + FULL.replace("VALUE", "90") + "\r\n");

        assertThat(run("", "score", "chengdu.residential", sheets.toString(), "--json"))
                .isZero();
        assertThat(run(FULL.replace("VALUE", "90"), "score", "chengdu.residential", "-", "--json"))
                .isZero();

        assertThat(out.toString().lines().distinct()).singleElement().asString().contains("\"total\":\"100.00\"");
    }

    @Test
    void aLineThatCannotBeASheetIsSaidSoAndTheRestGoOn() {
        String deep = "[".repeat(101) + "]".repeat(101);
        String large = "\"" + "x".repeat(Json.MOST_BYTES) + "\"";
        String sheets = String.join("\n", "", deep, large, "{\"a\":1,\"a\":2}", "{\"answers\": NaN}", "{}");

        assertThat(run(sheets, "score", "chengdu.residential", "--json")).isEqualTo(1);

        List<String> results = out.toString().lines().toList();
        assertThat(results).hasSize(6);
        assertThat(results.subList(0, 5)).allMatch(result -> result.startsWith("{\"error\":{\"problem\":"));
        assertThat(results.get(5)).contains("\"complete\":false");
    }

    @Test
    void aNumberBeyondTheLimitsIsAProblemAtItsLine() {
        String sheet = "{\"answers\": {\"5.1\": {\"points\": NUMBER}, \"1.1\": {\"level\": \"active\"}}}";
        for (String number : List.of("1e99999999", "1234567890123456789", "25e-7", "1e7")) {
            out.getBuffer().setLength(0);
            assertThat(run(sheet.replace("NUMBER", number), "score", "chengdu.residential", "--json"))
                    .isZero();
            Map<String, Value> result = fields(Json.read(out.toString()));
            Value.Items problems = (Value.Items) result.get("problems");
            assertThat(problems.items())
                    .singleElement()
                    .satisfies(problem -> assertThat(fields(problem)).containsEntry("code", Value.text("5.1")));
            assertThat(result).containsEntry("partialTotal", Value.text("5.00"));
        }
    }

    @Test
    void aPersonReadsAnOutlineAndReasons() {
        assertThat(run("", "show", "chengdu.residential")).isZero();
        assertThat(run(FULL.replace("VALUE", "85"), "score", "chengdu.residential"))
                .isZero();

        assertThat(out.toString()).contains("1.1 Enterprise Party organisation").contains("total 99.00");
    }

    @Test
    void aPersonReadsWhatTheNegativeListTakes() throws IOException {
        bundles = ShippedRubrics.packed("rubric-weihai");
        String sheet = "{\"answers\": {}, \"deductions\": [{\"item\": \"accident\", \"points\": 8,"
                + " \"reason\": \"示例\", \"date\": \"2026-05-01\"}]}";

        assertThat(run(sheet, "score", "weihai.enterprise")).isZero();

        assertThat(out.toString()).contains("Base 0.00, bonus 0.00, deductions 8.00, total");
    }

    @Test
    void verifyFindsEverythingWithItsPlace() throws IOException {
        String text =
                Files.readString(SOURCE.resolve("rubrics/residential.yaml")).replace("code: \"1.1\"", "code: 1.1");
        Path broken = Files.writeString(folder.resolve("broken.yaml"), text);

        assertThat(run("", "verify", broken.toString())).isEqualTo(1);
        assertThat(out.toString()).containsPattern("broken.yaml:\\d+:\\d+: ").contains("cannot be installed");
        assertThat(run("", "verify", bundles.toString())).isZero();
        assertThat(run("", "verify", SOURCE.toString())).isZero();
    }

    @Test
    void packWritesABundleThatListReads() {
        Path jar = folder.resolve("packed/x.jar");
        assertThat(jar.getParent().toFile().mkdir()).isTrue();

        assertThat(run("", "pack", SOURCE.toString(), "-o", jar.toString(), "--bundle-version", "1.2.0"))
                .isZero();
        out.getBuffer().setLength(0);
        assertThat(run("", "list", "--bundles", jar.getParent().toString())).isZero();

        assertThat(out.toString()).contains("chengdu.residential@2022#").contains("  1.2.0  ");
    }

    @Test
    void packWritesNothingThatCouldNotBeInstalled() throws IOException {
        Files.writeString(folder.resolve("x.yaml"), "schema: 1");
        Path jar = folder.resolve("x.jar");

        assertThat(run("", "pack", folder.toString(), "-o", jar.toString())).isEqualTo(1);
        assertThat(jar).doesNotExist();
    }

    @Test
    void aBadBundleIsToldAndTheOthersAreListed() throws IOException {
        Files.write(bundles.resolve("bad.jar"), new byte[] {1, 2, 3});

        assertThat(run("", "list")).isEqualTo(1);
        assertThat(out.toString()).contains("chengdu.residential");
        assertThat(err.toString()).contains("bad.jar: ");
    }

    @Test
    void diffNamesWhatChangedToTheFigure() throws IOException {
        Path newer = Files.writeString(
                folder.resolve("newer.yaml"),
                Files.readString(SOURCE.resolve("rubrics/residential.yaml"))
                        .replace("edition: \"2022\"", "edition: \"2023\"")
                        .replace("{id: applied, label: 已申请, points: 2}", "{id: applied, label: 已申请, points: 3}"));

        assertThat(run("", "diff", "chengdu.residential", newer.toString())).isZero();
        assertThat(out.toString())
                .contains("changed  1.2", "rule.levels.applied.points: 2 → 3", "more rows are unchanged");
        out.getBuffer().setLength(0);
        assertThat(run("", "diff", "chengdu.residential@2022", newer.toString(), "--json"))
                .isZero();

        Map<String, Value> diff = fields(Json.read(out.toString()));
        assertThat(diff).containsOnlyKeys("older", "newer", "counts", "rows", "rules");
        assertThat(fields(diff.get("counts"))).containsEntry("withdrawn", Value.figure("0"));
        assertThat(fields(diff.get("newer"))).containsEntry("edition", Value.text("2023"));
    }

    @Test
    void aFileThatHoldsNoRubricCannotBeCompared() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "schema: 1\n");

        assertThat(run("", "diff", "chengdu.residential", empty.toString())).isNotZero();
    }

    @Test
    void adviseNamesTheLargestGainFirst() {
        assertThat(run("{\"answers\": {\"5.1\": {\"points\": 1}}}", "advise", "chengdu.residential", "-", "--json"))
                .isZero();

        Map<String, Value> advice = fields(Json.read(out.toString()));
        Map<String, Value> first =
                fields(((Value.Items) advice.get("changes")).items().get(0));
        assertThat(first)
                .containsEntry("code", Value.text("3.2"))
                .containsEntry("gain", Value.text("15.00"))
                .containsEntry("partialTotal", Value.text("16.00"));
        out.getBuffer().setLength(0);
        assertThat(run("{\"answers\": {}}", "advise", "chengdu.residential", "-"))
                .isZero();
        assertThat(out.toString()).contains("+15.00  3.2");
    }

    @Test
    void whatIsNoSheetCannotBeAdvisedOn() {
        assertThat(run("not json", "advise", "chengdu.residential", "-")).isEqualTo(1);
        assertThat(err.toString()).isNotBlank();
    }

    private int run(String input, String... arguments) {
        var results = new ByteArrayOutputStream();
        var commands = new RubricCommands(
                Locale.ENGLISH, Optional.of(bundles), new ByteArrayInputStream(input.getBytes(UTF_8)), results);
        int code = new CommandLine(commands)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        out.write(results.toString(UTF_8));
        return code;
    }

    private static Map<String, Value> fields(Value value) {
        return ((Value.Fields) value).fields();
    }
}
