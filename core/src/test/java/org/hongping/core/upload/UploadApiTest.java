package org.hongping.core.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.core.upload.UploadClient.ALL;
import static org.hongping.core.upload.UploadClient.PIECE;
import static org.hongping.core.upload.UploadClient.json;
import static org.hongping.core.upload.UploadClient.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in pieces: what has arrived stays, whose it is, and how much there may be. */
class UploadApiTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final TestClient applicant = SERVER.client("applicant");
    private final TestClient rival = SERVER.client("rival");
    private final UploadClient sender = new UploadClient(applicant);
    private final byte[] file = SampleFiles.pdf(2);

    /** What other tests began has expired. */
    @BeforeEach
    void anotherDay() {
        SERVER.uploadTime().advance(Duration.ofHours(25));
    }

    @Test
    void piecesFollowEachOtherAndHowFarItHasComeIsTold() {
        String one = sender.begun("会员证书.pdf", file.length);

        assertThat(sender.add(one, 0, file, 0, 300).headers().firstValue("Upload-Offset"))
                .contains("300");
        assertThat(sender.add(one, 300, file, 300, 301).statusCode()).isEqualTo(204);

        HttpResponse<String> asked = sender.head(one);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Upload-Offset")).contains("301");
        assertThat(asked.headers().firstValue("Upload-Length")).contains("" + file.length);
        assertThat(asked.headers().firstValue("Tus-Resumable")).contains("1.0.0");
        assertThat(asked.headers().firstValue("Upload-Metadata")).contains(metadata("会员证书.pdf"));
        assertThat(asked.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(json(applicant.get(ALL)).at("/items/0/name").asText()).isEqualTo("会员证书.pdf");
        sender.add(one, 301, file, 301, file.length);
        assertThat(bytes(one)).hasBinaryContent(file);
    }

    @Test
    void nobodyElseFindsIt() {
        String one = sender.whole("a.pdf", file);

        for (String address : List.of(one, ALL + "/019aa450-0000-7000-8000-000000000000", ALL + "/x")) {
            for (HttpResponse<String> answer : List.of(
                    rival.get(address), rival.delete(address), new UploadClient(rival).add(address, 0, file, 0, 9))) {
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(json(answer).get("detail").asText())
                        .startsWith("没有编号为 " + UploadClient.id(address) + " 的上传");
            }
            assertThat(new UploadClient(rival).head(address).statusCode()).isEqualTo(404);
        }
        assertThat(json(rival.get(ALL)).get("items")).isEmpty();
        assertThat(sender.arrived(one)).isEqualTo(file.length);
    }

    @Test
    void aPieceThatDoesNotGoOnIsRefusedAndToldWhere() {
        String one = sender.begun("a.pdf", file.length);
        sender.add(one, 0, file, 0, 300);

        for (int offset : new int[] {0, 299, 301}) {
            HttpResponse<String> refused = sender.add(one, offset, file, offset, offset + 10);

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.headers().firstValue("Upload-Offset")).contains("300");
            assertThat(json(refused).get("type").asText()).endsWith("upload-offset");
            assertThat(json(refused).get("offset").asInt()).isEqualTo(300);
        }
        assertThat(sender.arrived(one)).isEqualTo(300);
    }

    @Test
    void moreThanWasDeclaredIsRefusedAndNothingIsClipped() {
        String one = sender.begun("a.pdf", 400);
        sender.add(one, 0, file, 0, 300);

        assertThat(sender.add(one, 300, file, 300, 401).statusCode()).isEqualTo(413);
        BodyPublisher unknownLength = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[500_000]));
        HttpResponse<String> refused = applicant.send(UploadClient.piece(applicant.request(one), 300, unknownLength));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(json(refused).get("detail").asText()).contains("超过开始时申明的 400 字节");
        assertThat(sender.arrived(one)).isEqualTo(300);
    }

    @Test
    void whatArrivedBeforeTheLineBrokeOffIsKept() throws IOException {
        String one = sender.begun("a.pdf", file.length);
        try (Socket socket = piece(one, 0, file.length)) {
            socket.getOutputStream().write(file, 0, 400);
            socket.getOutputStream().flush();
        }

        sender.awaitArrived(one, 400);
        sender.add(one, 400, file, 400, file.length);

        assertThat(bytes(one)).hasBinaryContent(file);
    }

    @Test
    void aRequestThatHangsOnABrokenLineGivesWayToTheOneThatGoesOn() throws IOException {
        String one = sender.begun("a.pdf", file.length);
        try (Socket hanging = piece(one, 0, file.length)) {
            hanging.getOutputStream().write(file, 0, 400);
            hanging.getOutputStream().flush();
            sender.awaitArrived(one, 400);

            assertThat(sender.add(one, 400, file, 400, file.length).statusCode())
                    .isEqualTo(204);

            hanging.getOutputStream().write(new byte[200]);
            hanging.getOutputStream().flush();
            byte[] begin = new byte["HTTP/1.1 409".length()];
            assertThat(hanging.getInputStream().readNBytes(begin, 0, begin.length))
                    .isEqualTo(begin.length);
            assertThat(new String(begin, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 409");
        }
        assertThat(bytes(one)).hasBinaryContent(file);
    }

    @Test
    void anAccountHasNoMoreThanTwentyUnfinishedFiles() {
        String first = sender.begun("0.pdf", 10);
        for (int number = 1; number < UploadService.MOST_FILES; number++) {
            sender.begun(number + ".pdf", 10);
        }

        HttpResponse<String> refused = sender.begin("10", metadata("a.pdf"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("detail").asText()).contains("已有 20 个文件", "最多 20 个、400 MB", "放弃其中一些");
        assertThat(rival.send(rival.request(ALL)
                                .header("Upload-Length", "10")
                                .header("Upload-Metadata", metadata("a.pdf"))
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(201);

        applicant.delete(first);
        assertThat(sender.begin("10", metadata("a.pdf")).statusCode()).isEqualTo(201);
    }

    @Test
    void anAccountHasNoMoreThanEightTimesTheLargestFile() {
        for (int number = 0; number < 8; number++) {
            sender.begun(number + ".pdf", EvidenceService.LIMIT);
        }

        assertThat(json(sender.begin("1", metadata("a.pdf"))).get("detail").asText())
                .contains("已有 8 个文件", "共 400 MB");
    }

    @ParameterizedTest
    @CsvSource({
        "52428801, filename YS5wZGY=, 413, 每个文件不超过 50 MB",
        "0, filename YS5wZGY=, 422, 文件是空的",
        "'', filename YS5wZGY=, 422, 应为字节数",
        "-1, filename YS5wZGY=, 422, 收到“-1”",
        "10, filetype YS5wZGY=, 422, 应写明文件名",
        "10, filename YS5wZGY=;, 422, 写法不对",
        "10, 'filename YS5wZGY=,filename YS5wZGY=', 422, 写法不对",
        "10, filename /w==, 422, 写法不对",
        "10, filename, 422, 收到 0 字",
    })
    void whatCannotBecomeAFileIsRefusedAtTheBeginning(String length, String metadata, int status, String says) {
        HttpResponse<String> refused = sender.begin(length, metadata);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains(says);
    }

    @Test
    void aBeginningHasNoBody() {
        HttpResponse<String> refused = applicant.send(applicant
                .request(ALL)
                .header("Upload-Length", "10")
                .header("Upload-Metadata", metadata("a.pdf"))
                .header("Content-Type", PIECE)
                .POST(BodyPublishers.ofString("x")));

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void aDayAfterItsBeginningItIsCleared() throws IOException {
        String one = sender.begun("a.pdf", file.length);
        sender.add(one, 0, file, 0, 300);
        Path orphan = bytes(ALL + "/019aa450-0000-7000-8000-000000000001");
        Files.write(orphan, file);
        SERVER.uploadTime().advance(Duration.ofHours(24).minusMillis(1));
        SERVER.uploads().clear();
        assertThat(sender.arrived(one)).isEqualTo(300);
        assertThat(orphan).doesNotExist();

        SERVER.uploadTime().advance(Duration.ofMillis(1));

        assertThat(applicant.get(one).statusCode()).isEqualTo(404);
        assertThat(sender.add(one, 300, file, 300, 400).statusCode()).isEqualTo(404);
        SERVER.uploads().clear();
        assertThat(bytes(one)).doesNotExist();
        assertThat(sender.begun("a.pdf", file.length)).isNotEmpty();
    }

    @Test
    void whenItIsClearedIsToldAsHeadersHaveIt() {
        HttpResponse<String> begun = sender.begin("10", metadata("a.pdf"));

        assertThat(begun.headers().firstValue("Upload-Expires").orElseThrow())
                .matches("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT");
        assertThat(Duration.between(
                        Instant.parse(json(begun).get("begunAt").asText()),
                        Instant.parse(json(begun).get("expiresAt").asText())))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void whereOnlyPostGetsThroughItStandsForTheOthers() {
        String one = sender.begun("a.pdf", file.length);

        HttpResponse<String> added = applicant.send(applicant
                .request(one)
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Upload-Offset", "0")
                .header("Content-Type", PIECE)
                .POST(BodyPublishers.ofByteArray(file)));

        assertThat(added.statusCode()).isEqualTo(204);
        assertThat(added.headers().firstValue("Upload-Offset")).contains("" + file.length);
        assertThat(override(one, "PUT").statusCode()).isEqualTo(405);
        assertThat(override(one, "DELETE").statusCode()).isEqualTo(204);
        assertThat(applicant.get(one).statusCode()).isEqualTo(404);
    }

    @Test
    void itSaysWhatOfTusItKnows() {
        HttpResponse<String> told = applicant.send(applicant.request(ALL).method("OPTIONS", BodyPublishers.noBody()));

        assertThat(told.statusCode()).isEqualTo(204);
        assertThat(told.headers().firstValue("Tus-Version")).contains("1.0.0");
        assertThat(told.headers().firstValue("Tus-Extension")).contains("creation,expiration,termination");
        assertThat(told.headers().firstValue("Tus-Max-Size")).contains("" + EvidenceService.LIMIT);
        String one = sender.begun("a.pdf", file.length);
        HttpResponse<String> other = applicant.send(UploadClient.piece(
                applicant.request(one).header("Tus-Resumable", "0.2.2"), 0, BodyPublishers.ofByteArray(file)));
        assertThat(other.statusCode()).isEqualTo(412);
        assertThat(other.headers().firstValue("Tus-Version")).contains("1.0.0");
        HttpResponse<String> otherType = applicant.send(applicant
                .request(one)
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/pdf")
                .method("PATCH", BodyPublishers.ofByteArray(file)));
        assertThat(otherType.statusCode()).isEqualTo(415);
        assertThat(sender.arrived(one)).isZero();
    }

    @Test
    void aPageOfOthersCannotSendInSomebodysName() {
        TestClient forged = SERVER.stranger().withSession("applicant");

        assertThat(forged.send(forged.request(ALL).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    /** Begins to send a piece, without any of its bytes. */
    private static Socket piece(String one, long offset, int length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port());
        String head = "PATCH " + one + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: hongping_session=applicant\r\n"
                + "X-CSRF-Token: the-token-of-the-form\r\nUpload-Offset: " + offset + "\r\nContent-Type: " + PIECE
                + "\r\nContent-Length: " + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private HttpResponse<String> override(String one, String method) {
        return applicant.send(
                applicant.request(one).header("X-HTTP-Method-Override", method).POST(BodyPublishers.noBody()));
    }

    private static Path bytes(String one) {
        return SERVER.folder().resolve("uploads").resolve(UploadClient.id(one));
    }
}
