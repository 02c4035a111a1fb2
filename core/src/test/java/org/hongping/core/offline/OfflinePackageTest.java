package org.hongping.core.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.Desk;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.Estate;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Packages out, filled in elsewhere, and in. */
class OfflinePackageTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private static final String BOOK = "申报表.xlsx";

    private final ApplicationFixture fixture = SERVER.fixture();
    private final Campaign campaign = fixture.campaign("离线 " + System.nanoTime());

    @Test
    void theEmptyPackageHoldsHowToWorkbookAndAFolderForEachLine() throws IOException {
        Map<String, byte[]> files = unpacked(template());

        assertThat(files).containsKeys(BOOK, "填写说明.txt");
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("佐证材料/1.1 ") && name.endsWith("/"));
        assertThat(new String(files.getOrDefault("填写说明.txt", new byte[0]), StandardCharsets.UTF_8))
                .contains("离线申报包填写说明", "黄色格子");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(files.getOrDefault(BOOK, new byte[0])))) {
            assertThat(book.getSheetName(0)).isEqualTo("标识");
            assertThat(book.getSheetAt(2).getDataValidations()).isNotEmpty();
            assertThat(row(book.getSheetAt(2), "1.1#level").getCell(1).getStringCellValue())
                    .startsWith("1.1 ");
        }
        assertThat(SERVER.client("rival")
                        .get("/campaigns/" + campaign.id().text() + "/packages")
                        .body())
                .contains("下载空白申报包");
    }

    @Test
    void whatIsGivenOutComesBackAsTheSameDraft() throws IOException {
        Application source = fixture.complete(fixture.campaign("来源 " + System.nanoTime()), "往返苑 " + System.nanoTime());
        fixture.bring(source, "1.1", "批复.pdf", SampleFiles.pdf(1));
        Desk out = desk(source);
        byte[] zip = changed(
                bytes(fixture.offline().of(out, Locale.SIMPLIFIED_CHINESE)),
                book -> fill(book.getSheetAt(0), "campaign", campaign.id().text()));

        OfflinePackage brought = bring(zip, false, fixture.organiser());

        assertThat(brought.findings()).isEmpty();
        Desk in = fixture.parts().desks().open(brought.applicationId().orElseThrow(), fixture.applicant());
        assertThat(in.dossier().fields()).hasSameSizeAs(out.dossier().fields());
        out.dossier()
                .lines()
                .forEach((key, line) -> assertThat(in.dossier().lines().get(key).answer())
                        .as(key)
                        .isEqualTo(line.answer()));
        assertThat(in.evidenceOf("1.1")).extracting(piece -> piece.fileName()).containsExactly("批复.pdf");
        assertThat(in.completeness().isComplete()).isTrue();
        assertThat(fixture.parts()
                        .applications()
                        .submit(in.application().id(), fixture.applicant())
                        .submissions())
                .isEqualTo(1);
        assertThatThrownBy(() -> bring(with(zip, "佐证材料/1.2 甲/二.pdf", SampleFiles.pdf(2)), true, fixture.organiser()))
                .as("it was handed in")
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theSamePackageTwiceIsOnceAndANewerOneReplacesOnlyWhenAsked() throws IOException {
        byte[] first = filled(book -> {
            answer(book, "1.1#level", "有党组织");
            answer(book, "2.1#check=hall", "是");
        });
        OfflinePackage brought = bring(first, false, fixture.applicant());
        assertThat(brought.state()).isEqualTo(PackageState.TAKEN);
        assertThat(bring(first, false, fixture.applicant()).id()).isEqualTo(brought.id());

        byte[] newer = changed(first, book -> answer(book, "1.1#level", "有且活动常态化"));
        OfflinePackage refused = bring(newer, false, fixture.applicant());
        assertThat(refused.findings().get(0).message().in(Locale.SIMPLIFIED_CHINESE))
                .contains("草稿中已有 1 项与申报包不同");
        assertThat(answerOf(brought, "1.1")).contains("founded");

        assertThat(bring(newer, true, fixture.applicant()).state()).isEqualTo(PackageState.TAKEN);
        assertThat(answerOf(brought, "1.1")).contains("active");
    }

    @Test
    void everyFaultIsTakenBackInTheirOwnWorkbookAndNothingIsTaken() throws IOException {
        byte[] zip = filled(book -> {
            answer(book, "1.1#level", "很好");
            answer(book, "1.3#quantity", "很多");
            fill(book.getSheetAt(1), "occupancy", "120");
            Row listed = row(book.getSheetAt(3), "1.1");
            listed.getCell(1).setCellValue("不在.pdf");
        });
        byte[] whole = with(with(zip, "佐证材料/1.1 党/坏.exe", new byte[] {1, 2, 3}), "佐证材料/乱放.pdf", SampleFiles.pdf(1));

        OfflinePackage brought = bring(whole, false, fixture.applicant());

        assertThat(brought.state()).isEqualTo(PackageState.FOUND);
        assertThat(brought.findings())
                .extracting(finding -> finding.message().in(Locale.SIMPLIFIED_CHINESE))
                .anyMatch(text -> text.contains("“很好”不在可选的范围内"))
                .anyMatch(text -> text.contains("120"))
                .anyMatch(text -> text.contains("“不在.pdf”不在 1.1 的文件夹里"))
                .anyMatch(text -> text.contains("不在任何评价项的文件夹里"))
                .hasSizeGreaterThanOrEqualTo(6);
        String page = "/campaigns/" + campaign.id().text() + "/packages/"
                + brought.id().text();
        assertThat(SERVER.client("applicant").get(page).body()).contains("什么也没有导入", "下载标出错误的表格", "自评表 E");
        assertThat(SERVER.client("rival").get(page).statusCode()).isEqualTo(404);
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(fixture.offline().marked(brought)))) {
            Row row = row(book.getSheetAt(2), "1.1#level");
            assertThat(row.getCell(5).getStringCellValue()).contains("“很好”");
            assertThat(row(book.getSheetAt(1), "occupancy").getCell(4).getStringCellValue())
                    .contains("120");
        }
        assertThat(fixture.parts()
                        .applications()
                        .ofEnterprise(fixture.enterprise().id()))
                .noneMatch(one -> one.campaignId().equals(campaign.id()));
    }

    @Test
    void aPackageOfSomethingElseIsNamed() throws IOException {
        Campaign other = fixture.campaign("另一活动 " + System.nanoTime());
        byte[] zip = filled(book -> {});

        OfflinePackage wrong = fixture.offline()
                .bring(
                        other.id(),
                        "a.zip",
                        new ByteArrayInputStream(zip),
                        false,
                        Locale.SIMPLIFIED_CHINESE,
                        fixture.applicant());
        assertThat(said(wrong)).contains("不是“另一活动");
        assertThat(said(bring(
                        changed(zip, book -> fill(book.getSheetAt(0), "rubric", "sha256:0")),
                        false,
                        fixture.applicant())))
                .contains("评分细则版本与本次评价活动锁定的不一致");
        assertThat(said(bring(
                        changed(zip, book -> fill(book.getSheetAt(0), "entrant", "无此苑")), false, fixture.applicant())))
                .contains("没有名称为“无此苑”的参评对象");
        assertThat(said(bring(
                        changed(zip, book -> fill(book.getSheetAt(0), "creditCode", "123")),
                        false,
                        fixture.applicant())))
                .contains("123");
    }

    @Test
    void onlyThoseConcernedBringIt() throws IOException {
        byte[] zip = filled(book -> answer(book, "1.1#level", "有党组织"));
        fixture.registry()
                .examiner(
                        "street",
                        fixture.registry().above(AreaLevel.SUBDISTRICT).id());

        assertThatThrownBy(() -> bring(zip, false, fixture.rival())).isInstanceOf(Forbidden.class);

        OfflinePackage brought = bring(zip, false, fixture.registry().visitor("street"));
        assertThat(brought.state()).isEqualTo(PackageState.TAKEN);
        assertThat(fixture.parts()
                        .desks()
                        .open(brought.applicationId().orElseThrow(), fixture.applicant())
                        .isWritable())
                .as("it is the applicant's draft")
                .isTrue();
    }

    @Test
    void whatIsNoPackageIsRefusedWithASentence() throws IOException {
        byte[] zip = filled(book -> {});

        assertRefused("x".getBytes(StandardCharsets.UTF_8), "这不是可以读取的压缩文件");
        assertRefused(with(zip, "../逃.pdf", SampleFiles.pdf(1)), "指向包外的位置");
        assertRefused(with(zip, "C:/逃.pdf", SampleFiles.pdf(1)), "指向包外的位置");
        assertRefused(with(zip, "再一个.xlsx", new byte[] {1}), "现在有 2 个");
        assertRefused(packed(Map.of(BOOK, SampleFiles.docx())), "");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int number = 0; number < PackageZip.MOST_FILES + 1; number++) {
            many.put("佐证材料/1.1/" + number, new byte[0]);
        }
        assertRefused(packed(many), "最多 2000 个");
        List<String> left = new ArrayList<>();
        SERVER.storage()
                .read(handle -> left.addAll(handle.attach(PackageDao.class).all(campaign.id(), "").stream()
                        .map(PackageDao.PackageRow::fileName)
                        .toList()));
        assertThat(left).isEmpty();
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneStopsAtTheLimitOfAFile() throws IOException {
        byte[] bomb = with(filled(book -> {}), "佐证材料/1.1 党/大.pdf", new byte[51 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(1024 * 1024);

        assertThat(said(bring(bomb, false, fixture.applicant()))).contains("50");
    }

    @Test
    void oldWindowsNamesAndAFolderAroundEverythingAreRead() throws IOException {
        Map<String, byte[]> files = unpacked(filled(book -> {}));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, java.nio.charset.Charset.forName("GBK"))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("离线申报包/" + file.getKey()));
                zip.write(file.getValue());
            }
            zip.putNextEntry(new ZipEntry("离线申报包/佐证材料/1.1 党组织/照片/批复.pdf"));
            zip.write(SampleFiles.pdf(1));
        }

        OfflinePackage brought = bring(out.toByteArray(), false, fixture.applicant());

        assertThat(brought.findings()).isEmpty();
        Desk desk = fixture.parts().desks().open(brought.applicationId().orElseThrow(), fixture.applicant());
        assertThat(desk.evidenceOf("1.1")).extracting(piece -> piece.fileName()).containsExactly("批复.pdf");
    }

    @Test
    void programsAndAnEnglishPageDoTheSame() throws IOException {
        TestClient program = SERVER.stranger().withHeader("Authorization", "Bearer applicant");
        String all = "/api/v1/campaigns/" + campaign.id().text() + "/packages";
        byte[] bad = filled(book -> answer(book, "1.1#level", "很好"));

        HttpResponse<String> found = send(program, all + "?name=a.zip", bad);
        assertThat(found.statusCode()).isEqualTo(201);
        JsonNode document = new ObjectMapper().readTree(found.body());
        assertThat(document.get("state").asText()).isEqualTo("FOUND");
        assertThat(document.at("/findings/0/cell").asText()).startsWith("E");
        assertThat(program.get(all).body()).contains(document.get("id").asText());
        assertThat(send(program, all + "?name=a.zip", new byte[] {1}).statusCode())
                .isEqualTo(422);

        byte[] good = changed(bad, book -> answer(book, "1.1#level", "有党组织"));
        JsonNode taken = new ObjectMapper()
                .readTree(send(program, all + "?name=b.zip", good).body());
        assertThat(taken.get("state").asText()).isEqualTo("TAKEN");
        String english = SERVER.client("applicant")
                .withHeader("Accept-Language", "en")
                .get("/campaigns/" + campaign.id().text() + "/packages")
                .body();
        assertThat(english).contains("Offline packages", "To be mended, not taken");
    }

    private static HttpResponse<String> send(TestClient client, String path, byte[] file) {
        return client.send(
                client.request(path).header("Content-Type", "application/zip").POST(BodyPublishers.ofByteArray(file)));
    }

    private void assertRefused(byte[] zip, String why) {
        assertThatThrownBy(() -> bring(zip, false, fixture.applicant()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.fields().values())
                                .anySatisfy(said -> assertThat(said.in(Locale.SIMPLIFIED_CHINESE))
                                        .contains(why)));
    }

    private OfflinePackage bring(byte[] zip, boolean replace, Visitor by) throws IOException {
        return fixture.offline()
                .bring(campaign.id(), "申报包.zip", new ByteArrayInputStream(zip), replace, Locale.SIMPLIFIED_CHINESE, by);
    }

    private static String said(OfflinePackage brought) {
        return brought.findings().get(0).message().in(Locale.SIMPLIFIED_CHINESE);
    }

    private String answerOf(OfflinePackage brought, String key) {
        Desk desk = fixture.parts().desks().open(brought.applicationId().orElseThrow(), fixture.applicant());
        return desk.dossier().lines().get(key).answer().toString();
    }

    private Desk desk(Application application) {
        return fixture.parts().desks().open(application.id(), fixture.applicant());
    }

    private byte[] template() throws IOException {
        return bytes(fixture.offline().template(campaign, Locale.SIMPLIFIED_CHINESE));
    }

    /** The empty package for a new estate of the applicant's, with more typed in. */
    private byte[] filled(Consumer<XSSFWorkbook> more) throws IOException {
        Estate estate = fixture.registry().estateOf(fixture.enterprise(), "离线苑 " + System.nanoTime());
        return changed(template(), book -> {
            fill(book.getSheetAt(0), "creditCode", RegistryFixture.FIRST_CODE);
            fill(book.getSheetAt(0), "entrant", estate.name());
            more.accept(book);
        });
    }

    private static void answer(XSSFWorkbook book, String key, String text) {
        fill(book.getSheetAt(2), key, text);
    }

    /** The cell to fill in is the last; what stands there is taken away first, as an office program does. */
    private static void fill(Sheet sheet, String key, String text) {
        Row row = row(sheet, key);
        row.getCell(row.getLastCellNum() - 1).setBlank();
        row.getCell(row.getLastCellNum() - 1).setCellValue(text);
    }

    private static Row row(Sheet sheet, String key) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(key)) {
                return row;
            }
        }
        throw new AssertionError("no row " + key);
    }

    private static byte[] changed(byte[] zip, Consumer<XSSFWorkbook> change) throws IOException {
        Map<String, byte[]> files = unpacked(zip);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(files.getOrDefault(BOOK, new byte[0])));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            files.put(BOOK, out.toByteArray());
        }
        return packed(files);
    }

    private static byte[] with(byte[] zip, String name, byte[] bytes) throws IOException {
        Map<String, byte[]> files = unpacked(zip);
        files.put(name, bytes);
        return packed(files);
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] bytes(java.nio.file.Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }
}
