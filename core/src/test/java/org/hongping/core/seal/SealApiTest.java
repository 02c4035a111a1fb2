package org.hongping.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Paper and photographs for programs. */
class SealApiTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient applicant = program("applicant");
    private final TestClient organiser = program("organiser");
    private final Campaign campaign = fixture.sealedCampaign("接口盖章 " + System.nanoTime());

    @Test
    void aPrintIsMadeScannedBackAndTakenAway() {
        Application application = fixture.complete(campaign, "接口盖章苑 " + System.nanoTime());
        JsonNode before = json(applicant.get(one(application) + "/paper"));
        assertThat(before.get("sealed").asBoolean()).isFalse();
        assertThat(before.get("lacking").asText()).contains("还没有打印盖章");

        HttpResponse<String> printed = post(applicant, one(application) + "/prints", "{}");
        assertThat(printed.statusCode()).isEqualTo(201);
        String code = "http://10.1.2.3" + json(printed).get("path").asText() + "?code="
                + json(printed).get("checksum").asText().substring(0, 8);

        HttpResponse<String> scan =
                send(applicant, one(application) + "/scans?name=a.pdf", SampleFiles.scan(code + "&page=2&of=2"));
        assertThat(scan.statusCode()).isEqualTo(201);
        assertThat(json(scan).get("accepted").asBoolean()).isTrue();
        assertThat(json(scan).at("/pages/0/sheet").asInt()).isEqualTo(2);
        assertThat(json(applicant.get(one(application) + "/paper")).get("missingPages"))
                .hasToString("[1]");

        String gone = one(application) + "/scans/" + json(scan).get("id").asText();
        assertThat(program("rival").delete(gone).statusCode()).isEqualTo(403);
        assertThat(applicant.delete(gone).statusCode()).isEqualTo(204);
        assertThat(json(applicant.get(one(application) + "/paper")).get("scans"))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsConfirmedByItsCode() {
        Application application = fixture.complete(campaign, "接口手工苑 " + System.nanoTime());
        String checksum = json(post(applicant, one(application) + "/prints", "{}"))
                .get("checksum")
                .asText();
        String scan = json(send(applicant, one(application) + "/scans?name=a.jpg", SampleFiles.photograph()))
                .get("id")
                .asText();
        String confirm = one(application) + "/scans/" + scan + "/confirm";

        assertThat(post(applicant, confirm, "{\"code\":\"zzzzzzzz\"}").statusCode())
                .isEqualTo(422);
        assertThat(post(applicant, confirm, "{\"kode\":\"1\"}").statusCode()).isEqualTo(422);
        HttpResponse<String> confirmed = post(applicant, confirm, "{\"code\":\"" + checksum.substring(0, 8) + "\"}");
        assertThat(json(confirmed).at("/pages/0/reading").asText()).isEqualTo("CONFIRMED");
    }

    @Test
    void aBatchIsAnsweredAtOnceAndReadAfterwards() {
        Application application = fixture.complete(campaign, "接口批量苑 " + System.nanoTime());
        FormPrint print = fixture.paper().seals().print(application.id(), fixture.applicant());
        String code = "http://10.1.2.3" + PrintCode.of(application.id(), print).path();
        String all = "/api/v1/campaigns/" + campaign.id().text() + "/scans";

        HttpResponse<String> brought = send(organiser, all + "?name=all.pdf", SampleFiles.scan(code, ""));
        assertThat(brought.statusCode()).isEqualTo(202);
        String one = brought.headers().firstValue("Location").orElseThrow();
        assertThat(one).isEqualTo(all + "/" + json(brought).get("id").asText());
        assertThat(read(one).at("/pages/0/applicationId").asText())
                .isEqualTo(application.id().text());
        assertThat(json(organiser.get(all)).at("/items/0/pageCount").asInt()).isEqualTo(2);

        String second = one + "/pages/2";
        assertThat(post(organiser, second, "{\"code\":\"00000000\"}").statusCode())
                .isEqualTo(422);
        HttpResponse<String> matched = post(organiser, second, "{\"code\":\"" + print.shortChecksum() + "\"}");
        assertThat(json(matched).at("/pages/1/entrantName").asText()).startsWith("接口批量苑");
        assertThat(post(organiser, one + "/again", "{}").statusCode()).isEqualTo(409);
        assertThat(applicant.get(one).statusCode()).isEqualTo(403);
    }

    @Test
    void paperIsRegistered() {
        Application application = fixture.complete(campaign, "接口回执苑 " + System.nanoTime());
        String receipts = one(application) + "/receipts";

        assertThat(post(organiser, receipts, "{}").statusCode()).isEqualTo(422);
        assertThat(post(organiser, receipts, "{\"copies\":3,\"receivedOn\":\"2999-01-01\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(organiser, receipts, "{\"copies\":3,\"receivedOn\":\"2026-01-05\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(json(applicant.get(receipts)).at("/items/0/copies").asInt()).isEqualTo(3);
    }

    @Test
    void aCodeForPhotographsTellsItsPathOnce() throws IOException {
        Application application = fixture.started(campaign, "接口照片苑 " + System.nanoTime());
        String all = one(application) + "/supplements";

        assertThat(post(applicant, all, "{\"line\":\"9.9\"}").statusCode()).isEqualTo(404);
        JsonNode made = json(post(applicant, all, "{}"));
        assertThat(made.has("line")).as("for the whole application").isFalse();
        fixture.supplements()
                .photographs()
                .bring(
                        made.get("path").asText().substring("/photo/".length()),
                        "",
                        new org.hongping.core.web.IncomingFile(
                                "a.jpg", () -> new java.io.ByteArrayInputStream(SampleFiles.photograph())));

        JsonNode known = json(applicant.get(all)).at("/items/0");
        assertThat(known.has("path")).isFalse();
        String one = all + "/" + known.get("id").asText();
        String photograph = known.at("/photographs/0/id").asText();
        assertThat(json(post(applicant, one + "/photographs/" + photograph, "{\"line\":\"2.1\"}"))
                        .at("/photographs/0/line")
                        .asText())
                .isEqualTo("2.1");
        assertThat(json(post(applicant, one + "/end", "{}")).get("open").asBoolean())
                .isFalse();
    }

    private JsonNode read(String batch) {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        JsonNode answer = json(organiser.get(batch));
        while (answer.get("state").asText().equals("READING") && System.nanoTime() < patience) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            answer = json(organiser.get(batch));
        }
        return answer;
    }

    private static String one(Application application) {
        return "/api/v1/applications/" + application.id().text();
    }

    private static TestClient program(String name) {
        return SERVER.stranger().withHeader("Authorization", "Bearer " + name);
    }

    private static HttpResponse<String> post(TestClient client, String path, String body) {
        return client.send(
                client.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(TestClient client, String path, byte[] file) {
        return client.send(client.request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
