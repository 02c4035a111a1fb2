package org.hongping.core.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.core.upload.UploadClient.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.web.ArrivedFiles;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A file that came in pieces is used like one that came whole, whole, once, and by whom it belongs to. */
class UploadUseTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient applicant = SERVER.client("applicant");
    private final UploadClient sender = new UploadClient(applicant);
    private final byte[] file = SampleFiles.pdf(2);
    private final Application application =
            fixture.started(fixture.campaign("分段 " + System.nanoTime()), "分段苑 " + System.nanoTime());
    private final String line = "/applications/" + application.id().text() + "/lines/1.4/evidence";

    /** What other tests began has expired. */
    @BeforeEach
    void anotherDay() {
        SERVER.uploadTime().advance(Duration.ofHours(25));
    }

    @Test
    void aFileInPiecesIsTakenAsIfItHadComeWhole() {
        String one = sender.begun("会员证书.pdf", file.length);
        sender.add(one, 0, file, 0, 300);
        sender.add(one, 300, file, 300, file.length);

        HttpResponse<String> taken = sender.use("/api/v1" + line, one);

        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(json(taken).get("fileName").asText()).isEqualTo("会员证书.pdf");
        String kept = "/applications/" + application.id().text() + "/evidence/"
                + json(taken).get("id").asText() + "/file";
        assertThat(applicant.download(kept)).isEqualTo(file);
        assertThat(json(applicant.get(UploadClient.ALL)).get("items")).isEmpty();
        assertThat(SERVER.folder().resolve("uploads").resolve(UploadClient.id(one)))
                .doesNotExist();
    }

    @Test
    void thePageTakesItTooAndItsNameMayBeAnother() {
        String one = sender.whole("a.pdf", file);

        HttpResponse<String> shown = applicant.send(applicant
                .request(line + "?name=b.pdf&upload=" + UploadClient.id(one))
                .header("HX-Request", "true")
                .POST(BodyPublishers.noBody()));

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("b.pdf", "第 1 / 2 页");
    }

    @Test
    void nobodyElseUsesIt() {
        String one = sender.whole("a.pdf", file);
        String scans = "/api/v1/campaigns/" + application.campaignId().text() + "/scans";

        for (TestClient other : List.of(SERVER.client("organiser"), SERVER.client("both"))) {
            HttpResponse<String> refused = new UploadClient(other).use(scans, one);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(json(refused).get("detail").asText()).startsWith("没有编号为 " + UploadClient.id(one) + " 的上传");
        }
        assertThat(sender.use("/api/v1" + line, one).statusCode()).isEqualTo(201);
    }

    @Test
    void whatHasNotArrivedCompletelyIsRefusedAndStays() {
        String one = sender.begun("a.pdf", file.length);
        sender.add(one, 0, file, 0, 300);

        HttpResponse<String> refused = sender.use("/api/v1" + line, one);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("type").asText()).endsWith("upload-incomplete");
        assertThat(json(refused).get("detail").asText()).contains("已到 300 字节，共 " + file.length + " 字节");
        assertThat(pieces()).isEmpty();
        sender.add(one, 300, file, 300, file.length);
        assertThat(sender.use("/api/v1" + line, one).statusCode()).isEqualTo(201);
    }

    @Test
    void itIsUsedOnceAndSaysWhatFor() {
        String one = sender.whole("a.pdf", file);
        sender.use("/api/v1" + line, one);

        for (HttpResponse<String> again : List.of(
                sender.use("/api/v1" + line.replace("1.4", "1.5"), one),
                sender.add(one, file.length, file, 0, 0),
                applicant.get(one))) {
            assertThat(again.statusCode()).isEqualTo(410);
            assertThat(json(again).get("type").asText()).endsWith("upload-used");
            assertThat(json(again).get("usedFor").asText()).isEqualTo("/api/v1" + line);
        }
        assertThat(sender.head(one).statusCode()).isEqualTo(410);
        assertThat(pieces()).hasSize(1);
    }

    @Test
    void whileOneRequestUsesItAnotherDoesNot() {
        String one = sender.whole("a.pdf", file);
        ArrivedFiles.Held held = SERVER.uploads().hold(UploadClient.id(one), fixture.applicant());

        for (HttpResponse<String> other : List.of(
                sender.use("/api/v1" + line, one), sender.add(one, file.length, file, 0, 0), applicant.delete(one))) {
            assertThat(other.statusCode()).isEqualTo(409);
            assertThat(json(other).get("type").asText()).endsWith("upload-busy");
        }
        SERVER.uploadTime().advance(Duration.ofHours(24));
        SERVER.uploads().clear();
        assertThat(held.bytes()).as("not cleared from under it").hasBinaryContent(file);
        held.release();
        SERVER.uploads().clear();
        assertThat(SERVER.folder().resolve("uploads").resolve(UploadClient.id(one)))
                .doesNotExist();
    }

    @Test
    void afterARefusalItStaysUntilItIsGivenUp() {
        byte[] page = "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8);
        String one = sender.whole("a.pdf", page);

        assertThat(sender.use("/api/v1" + line, one).statusCode()).isEqualTo(422);
        assertThat(sender.arrived(one)).isEqualTo(page.length);

        assertThat(applicant.delete(one).statusCode()).isEqualTo(204);
        assertThat(applicant.get(one).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileInPiecesAndABodyTogetherAreRefused() {
        String one = sender.whole("a.pdf", file);

        HttpResponse<String> refused = applicant.send(applicant
                .request("/api/v1" + line + "?name=a.pdf&upload=" + UploadClient.id(one))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/fields/upload").asText()).contains("二者择一");
        assertThat(pieces()).isEmpty();
    }

    private List<EvidenceId> pieces() {
        return fixture.parts()
                .drafts()
                .dossier(application.id(), fixture.applicant())
                .evidence()
                .getOrDefault("1.4", List.of());
    }
}
