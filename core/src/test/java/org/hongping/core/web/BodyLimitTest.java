package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The style guide takes uploads of 3 MB. */
class BodyLimitTest {
    private static final int MB = 1024 * 1024;

    @RegisterExtension
    static final WebExtension WEB = new WebExtension(config -> {
        config.routes.post("/api/echo", ctx -> ctx.result(ctx.body()), Role.ANYONE);
        config.routes.post(
                "/api/file", ctx -> ctx.result(ctx.uploadedFile("file").size() + " bytes"), Role.ANYONE);
    });

    @Test
    void aBodyThatIsTooLargeIsRefusedWithTheLimit() {
        HttpResponse<String> answer =
                send("/api/echo", "application/json", BodyPublishers.ofString("x".repeat(MB + 1)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("提交的内容超过 1024 KB。");
    }

    @Test
    void aBodyOfUnknownLengthIsCountedAsItComes() {
        HttpResponse<String> answer = send("/api/echo", "application/json", unknownLength("x".repeat(2 * MB)));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aFileWithinTheLimitIsTaken() {
        HttpResponse<String> answer = send("/api/file", "multipart/form-data; boundary=cut", file(2 * MB, false));

        assertThat(answer.body()).isEqualTo(2 * MB + " bytes");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithTheLimit() {
        HttpResponse<String> answer = send("/api/file", "multipart/form-data; boundary=cut", file(9 * MB, false));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("一次上传不能超过 3 MB。");
    }

    @Test
    void aFileOfUnknownLengthIsCountedAsItComes() {
        HttpResponse<String> answer = send("/api/file", "multipart/form-data; boundary=cut", file(5 * MB, true));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void anUploadThatIsCutOffIsTheCallersMistake() {
        HttpResponse<String> answer = send(
                "/api/file", "multipart/form-data; boundary=cut", BodyPublishers.ofString("--cut\r\nContent-Disp"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("上传没有完整到达");
    }

    private static HttpResponse<String> send(String path, String type, BodyPublisher body) {
        TestClient client = WEB.client().withHeader("Authorization", "Bearer applicant");
        return client.send(client.request(path).header("Content-Type", type).POST(body));
    }

    private static BodyPublisher file(int size, boolean lengthUnknown) {
        String text = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + "x".repeat(size) + "\r\n--cut--\r\n";
        return lengthUnknown ? unknownLength(text) : BodyPublishers.ofString(text);
    }

    private static BodyPublisher unknownLength(String text) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
