package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence is brought, shown page by page, and saved by those it concerns; bad files are refused in words. */
class EvidencePageTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient plain = SERVER.client("applicant");
    private final TestClient scripted = SERVER.client("applicant").withHeader("HX-Request", "true");
    private final Campaign campaign = fixture.campaign("佐证");
    private final Application application = fixture.started(campaign, "佐证苑 " + System.nanoTime());
    private final String path = "/applications/" + application.id().text();

    @Test
    void aFileIsReadAsItComesAndStandsBesideItsLine() {
        HttpResponse<String> answer = send("1.4", "会员证书.pdf", SampleFiles.pdf(2));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("会员证书.pdf", "第 1 / 2 页", "id=\"evidence-1-4\" hx-swap-oob=\"true\"", "佐证 1");
        assertThat(pieces("1.4")).hasSize(1);
    }

    @Test
    void aPlainFormBringsSeveralFilesAtOnce() {
        HttpResponse<String> answer = form(Map.of("一.pdf", SampleFiles.pdf(1), "二.jpg", SampleFiles.photograph()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(pieces("1.4")).hasSize(2);
    }

    @Test
    void ofSeveralFilesTheGoodOnesAreKeptAndTheOthersNamed() {
        HttpResponse<String> answer =
                form(Map.of("好.pdf", SampleFiles.pdf(1), "坏.exe", new byte[] {'M', 'Z', 0, 1, 2, 3}));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("有 1 个文件没有收下", "“坏.exe”的内容不是可接收的类型");
        assertThat(pieces("1.4")).hasSize(1);
    }

    @Test
    void aWordFileIsTakenThoughItHasNoPicture() {
        assertThat(send("1.4", "申请书.docx", SampleFiles.docx()).body()).contains("申请书.docx", "请下载查看");
    }

    @ParameterizedTest
    @CsvSource({
        "通知.wps, wps, application/kswps",
        "台账.et, et, application/kset",
        "新台账.et, docx, application/kset",
        "批复.ofd, ofd, application/ofd",
        "现场.heic, heic, image/heic",
    })
    void whatOfficesAndPhonesWriteIsKeptAndSavedAsWhatItIs(String name, String kind, String type) {
        byte[] bytes = switch (kind) {
            case "wps" -> SampleFiles.wps("WordDocument");
            case "et" -> SampleFiles.wps("Workbook");
            case "ofd" -> SampleFiles.ofd();
            case "heic" -> SampleFiles.heic();
            default -> SampleFiles.docx();
        };

        HttpResponse<String> shown = send("1.4", name, bytes);

        assertThat(shown.statusCode()).isEqualTo(200);
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        assertThat(shown.body())
                .contains("<b class=\"thumb-ending\">" + ending + "</b>", "请下载查看")
                .doesNotContain("class=\"page-picture\"");
        String file = path + "/evidence/" + pieces("1.4").get(0).text();
        HttpResponse<String> saved = plain.get(file + "/file");
        assertThat(saved.headers().firstValue("Content-Type")).contains(type);
        assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(URLEncoder.encode(name, StandardCharsets.UTF_8));
        assertThat(saved.headers().firstValue("Content-Length")).contains(Integer.toString(bytes.length));
        assertThat(plain.get(file + "/pages/1").statusCode()).isEqualTo(404);
    }

    @Test
    void aZipFileIsNoOfdForItsName() {
        assertThat(send("1.4", "批复.ofd", SampleFiles.zip("a.txt", "无")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aFileSentAgainUnderItsNameStandsOnce() {
        send("1.4", "会员证书.pdf", SampleFiles.pdf(2));

        assertThat(send("1.4", "会员证书.pdf", SampleFiles.pdf(2)).body()).contains("佐证 1", "第 1 / 2 页");

        assertThat(pieces("1.4")).hasSize(1);
        send("1.4", "会员证书副本.pdf", SampleFiles.pdf(2));
        send("1.4", "会员证书.pdf", SampleFiles.pdf(1));
        send("1.5", "会员证书.pdf", SampleFiles.pdf(2));
        assertThat(pieces("1.4")).hasSize(3);
        assertThat(pieces("1.5")).hasSize(1);
    }

    @Test
    void whatIsValidNoMoreWhenFilingEndsIsMarked() {
        LocalDate last = campaign.window(Stage.FILING)
                .map(window -> LocalDate.ofInstant(window.closesAt().minusMillis(1), OfficeTime.ZONE))
                .orElseThrow();
        send("1.4", "会员证书.pdf", SampleFiles.pdf(2));
        String validity = path + "/lines/1.4/evidence/" + pieces("1.4").get(0).text() + "/validity";

        HttpResponse<String> over =
                scripted.post(validity, Map.of("validUntil", last.minusDays(1).toString()));

        assertThat(over.body()).contains("有效期至 " + OfficeTime.day(last.minusDays(1)), "到申报截止日", "已过期");
        assertThat(scripted.post(validity, Map.of("validUntil", last.toString()))
                        .body())
                .contains("有效期至 " + OfficeTime.day(last))
                .doesNotContain("已过期");
        assertThat(scripted.post(validity, Map.of("validUntil", "明年")).statusCode())
                .isEqualTo(422);
        assertThat(scripted.post(validity, Map.of("validUntil", "")).body())
                .doesNotContain("有效期至 " + OfficeTime.day(last));
    }

    @Test
    void anApplicationWithFiveHundredFilesIsStillAtHand() {
        for (int number = 0; number < 500; number++) {
            fixture.bring(application, number < 300 ? "1.4" : "2.1", "材料" + number + ".docx", SampleFiles.docx());
        }
        String shown = plain.get(path + "/lines/1.4").body();
        assertThat(shown).contains("佐证 300", "第 1 至 60 份，共 300 份", "材料59.docx");
        assertThat(shown.split("class=\"thumb\"", -1)).hasSize(61);
        String later = shown.replaceFirst("(?s).*id=\"pieces-next\" href=\"([^\"]+)\".*", "$1");
        assertThat(plain.get(later).body()).contains("第 61 至 120 份", "材料60.docx", "id=\"pieces-previous\"");

        for (String page : List.of("", "/lines/1.4", "/lines/1.4/side", "/lines/3.1")) {
            HttpResponse<String> answer = plain.get(path + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body().length()).as(page).isLessThan(100_000);
        }
    }

    @Test
    void aFileOfTheWrongTypeIsRefusedWithASentence() {
        HttpResponse<String> answer =
                send("1.4", "说明.html", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("“说明.html”的内容不是可接收的类型");
        assertThat(pieces("1.4")).isEmpty();
    }

    @Test
    void aBrokenPhotographIsRefusedWithASentence() {
        byte[] whole = SampleFiles.photograph();

        HttpResponse<String> answer = send("1.4", "现场.jpg", java.util.Arrays.copyOf(whole, 200));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("打不开");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedWithTheLimit() {
        byte[] huge = new byte[51 * 1024 * 1024];

        HttpResponse<String> answer = form(Map.of("大.pdf", huge));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("50 MB");
        assertThat(pieces("1.4")).isEmpty();
    }

    @Test
    void nothingChosenIsSaidSo() {
        assertThat(form(Map.of()).body()).contains("请先选择文件");
    }

    @Test
    void anUploadThatIsCutOffLeavesNothingBehindAndTheServerGoesOn() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            String head = "POST " + path + "/lines/1.4/evidence?name=a.pdf HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Cookie: hongping_session=applicant\r\nX-CSRF-Token: the-token-of-the-form\r\n"
                    + "Content-Type: application/octet-stream\r\nHX-Request: true\r\nContent-Length: 100000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(SampleFiles.pdf(1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            try (InputStream answer = socket.getInputStream()) {
                String said = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(said).doesNotContain(" 500 ");
            }
        }

        assertThat(pieces("1.4")).isEmpty();
        assertThat(send("1.4", "完整.pdf", SampleFiles.pdf(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void oneFileMaySupportSeveralLinesAndSaysWhich() {
        send("1.1", "记录.pdf", SampleFiles.pdf(1));
        String piece = pieces("1.1").get(0).text();

        scripted.post(path + "/lines/1.4/evidence/attach", Map.of("piece", piece));

        assertThat(plain.get(path + "/lines/1.4").body()).contains("记录.pdf", "用于 1.1、1.4");
    }

    @Test
    void aPieceOfAnotherApplicationCannotBeTaken() {
        Application other = fixture.started(campaign, "另一苑 " + System.nanoTime());
        EvidenceId piece =
                fixture.bring(other, "1.1", "别处.pdf", SampleFiles.pdf(1)).id();

        assertThat(scripted.post(path + "/lines/1.4/evidence/attach", Map.of("piece", piece.text()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(plain.get(path + "/evidence/" + piece.text() + "/file").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPieceCanBeTakenAway() {
        send("1.4", "误传.pdf", SampleFiles.pdf(1));
        String piece = pieces("1.4").get(0).text();

        plain.post(path + "/lines/1.4/evidence/" + piece + "/detach", Map.of());

        assertThat(pieces("1.4")).isEmpty();
    }

    @Test
    void pagesAreShownAsPicturesThatTheBrowserMayKeep() {
        send("1.4", "三页.pdf", SampleFiles.pdf(3));
        String file = path + "/evidence/" + pieces("1.4").get(0).text();

        HttpResponse<String> picture = plain.get(file + "/pages/2?width=small");
        String tag = picture.headers().firstValue("ETag").orElseThrow();

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
        assertThat(SERVER.client("applicant")
                        .withHeader("If-None-Match", tag)
                        .get(file + "/pages/2?width=small")
                        .statusCode())
                .isEqualTo(304);
        assertThat(plain.get(file + "/pages/4").statusCode()).isEqualTo(404);
        assertThat(plain.get(file + "/pages/1?width=9999").statusCode()).isEqualTo(404);
        assertThat(plain.get(path + "/lines/1.4?piece=" + pieces("1.4").get(0).text() + "&page=2")
                        .body())
                .contains("第 2 / 3 页");
    }

    @Test
    void aFileIsAlwaysSavedNeverOpenedInPlace() {
        send("1.4", "会员 证书(1).pdf", SampleFiles.pdf(1));

        HttpResponse<String> answer =
                plain.get(path + "/evidence/" + pieces("1.4").get(0).text() + "/file");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"______1_.pdf\"; filename*=UTF-8''"
                        + URLEncoder.encode("会员 证书(1).pdf", StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rival", "assessor"})
    void othersSeeNoEvidence(String session) {
        send("1.4", "内部.pdf", SampleFiles.pdf(1));
        String file = path + "/evidence/" + pieces("1.4").get(0).text();

        assertThat(SERVER.client(session).get(file + "/file").statusCode()).isEqualTo(403);
        assertThat(SERVER.client(session).get(file + "/pages/1").statusCode()).isEqualTo(403);
    }

    @Test
    void onlyItsOwnEnterpriseBringsEvidence() {
        for (String session : new String[] {"rival", "organiser", "both"}) {
            TestClient client = SERVER.client(session).withHeader("HX-Request", "true");
            assertThat(upload(client, "1.4", "x.pdf", SampleFiles.pdf(1)).statusCode())
                    .as(session)
                    .isEqualTo(403);
        }
    }

    @Test
    void afterTheWindowAFileIsRefusedBeforeItIsRead() {
        fixture.close(campaign, Stage.FILING);

        HttpResponse<String> answer = send("1.4", "迟到.pdf", SampleFiles.pdf(1));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("截止");
    }

    private HttpResponse<String> send(String code, String name, byte[] bytes) {
        return upload(scripted, code, name, bytes);
    }

    private HttpResponse<String> upload(TestClient client, String code, String name, byte[] bytes) {
        String address = path + "/lines/" + code + "/evidence?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return client.send(client.request(address)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    private HttpResponse<String> form(Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes("--edge\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--edge--\r\n"
                .getBytes(StandardCharsets.UTF_8));
        return plain.send(plain.request(path + "/lines/1.4/evidence")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private List<EvidenceId> pieces(String code) {
        return fixture.parts()
                .drafts()
                .dossier(application.id(), fixture.applicant())
                .evidence()
                .getOrDefault(code, List.of());
    }
}
