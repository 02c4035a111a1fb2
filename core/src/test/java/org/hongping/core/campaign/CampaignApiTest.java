package org.hongping.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns for programs. */
class CampaignApiTest {
    private static final String ALL = "/api/v1/campaigns";
    private static final String WINDOW =
            "{\"opensAt\":\"2026-12-01T09:00:00+08:00\",\"closesAt\":\"2026-12-31T17:30:00+08:00\",\"reason\":\"汛期\"}";

    @RegisterExtension
    final CampaignServer server = new CampaignServer();

    private TestClient organiser;

    @BeforeEach
    void come() {
        organiser = server.program("organiser");
    }

    @Test
    void theWholeWayFromDraftToTheEnd() {
        HttpResponse<String> created = send(organiser, "POST", ALL, "", plan("接口活动"));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("ETag")).contains("\"v1\"");
        String one = created.headers().firstValue("Location").orElseThrow();
        JsonNode draft = json(created);
        assertThat(draft.get("state").asText()).isEqualTo("DRAFT");
        assertThat(draft.at("/windows/FILING/closesAt").asText()).isEqualTo("2026-11-30T09:30:00.000Z");
        assertThat(draft.get("rubric").asText()).isEqualTo("chengdu.residential");
        assertThat(draft.has("undertaker")).isFalse();

        assertThat(json(send(organiser, "PUT", one, "1", plan("改名")))
                        .get("title")
                        .asText())
                .isEqualTo("改名");
        JsonNode open = json(send(organiser, "POST", one + "/open", "2", ""));
        assertThat(open.get("state").asText()).isEqualTo("OPEN");
        assertThat(open.has("openedAt")).isTrue();
        JsonNode moved = json(send(organiser, "PUT", one + "/windows/ASSESSMENT", "3", WINDOW));
        assertThat(moved.at("/windows/ASSESSMENT/opensAt").asText()).isEqualTo("2026-12-01T01:00:00.000Z");
        JsonNode shown = json(organiser.get(one));
        assertThat(shown.get("version").asInt()).isEqualTo(4);
        assertThat(shown.at("/applications/drafts").asInt(-1)).isZero();
        assertThat(json(send(organiser, "POST", one + "/close", "4", ""))
                        .get("state")
                        .asText())
                .isEqualTo("CLOSED");
        assertThat(send(organiser, "POST", one + "/cancel", "5", "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aStaleChangeAnswersBothVersions() {
        String one = one(server.fixture().draft("两处同改"));
        send(organiser, "PUT", one, "1", plan("先到"));

        HttpResponse<String> stale = send(organiser, "PUT", one, "1", plan("后到"));

        assertThat(stale.statusCode()).isEqualTo(412);
        JsonNode problem = json(stale);
        assertThat(problem.get("type").asText()).isEqualTo("/problems/stale");
        assertThat(problem.at("/sent/title").asText()).isEqualTo("后到");
        assertThat(problem.at("/saved/title").asText()).isEqualTo("先到");
        assertThat(problem.get("current").asInt()).isEqualTo(2);
        HttpResponse<String> window = send(organiser, "PUT", one + "/windows/FILING", "1", WINDOW);
        assertThat(window.statusCode()).isEqualTo(412);
        assertThat(json(window).at("/sent/reason").asText()).isEqualTo("汛期");
        assertThat(send(organiser, "PUT", one, "", plan("无版本")).statusCode()).isEqualTo(428);
    }

    @Test
    void theTermsOfTheNoticeAreSentAndTold() {
        ObjectNode plan = (ObjectNode) read(plan("有条款"));
        plan.put("approval", "示例批〔2026〕2 号")
                .put("periodFrom", "2025-07-01")
                .put("periodUntil", "2026-06-30")
                .put("validMonths", 36);

        JsonNode made = json(send(organiser, "POST", ALL, "", plan.toString()));
        JsonNode plain = json(send(organiser, "POST", ALL, "", plan("无条款")));
        JsonNode refused = json(send(
                organiser,
                "POST",
                ALL,
                "",
                plan.put("periodUntil", "2025-06-30").put("freeOfCharge", "yes").toString()));

        assertThat(made.get("approval").asText()).isEqualTo("示例批〔2026〕2 号");
        assertThat(made.get("periodFrom").asText()).isEqualTo("2025-07-01");
        assertThat(made.get("periodUntil").asText()).isEqualTo("2026-06-30");
        assertThat(made.get("validMonths").asInt()).isEqualTo(36);
        assertThat(made.get("freeOfCharge").asBoolean()).isTrue();
        assertThat(plain.has("approval") || plain.has("periodFrom") || plain.has("validMonths"))
                .isFalse();
        assertThat(refused.get("fields").fieldNames()).toIterable().contains("periodUntil", "freeOfCharge");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String body = "{\"title\":\"\",\"kind\":\"PARTY\",\"host\":\"x\",\"year\":26,\"rubricDigest\":\"sha256:1\","
                + "\"interpretations\":{\"a\":1},\"windows\":{\"LUNCH\":{},\"FILING\":{\"opensAt\":\"tomorrow\"}}}";

        HttpResponse<String> refused = send(organiser, "POST", ALL, "", body);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("fields").fieldNames())
                .toIterable()
                .contains(
                        "title",
                        "kind",
                        "year",
                        "interpretations.a",
                        "windows.LUNCH",
                        "windows.FILING.opensAt",
                        "windows.FILING.closesAt");
        assertThat(send(organiser, "POST", ALL, "", "{\"colour\":\"red\"}").statusCode())
                .isEqualTo(422);
        assertThat(send(organiser, "POST", ALL, "", "[1").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rubricDigest|\"sha256:0000\"",
                "interpretations|{\"cd.cross-post\":\"upside-down\"}",
                "windows|{\"FILING\":{\"opensAt\":\"2026-12-01T00:00:00Z\",\"closesAt\":\"2026-11-01T00:00:00Z\"}}",
                "windows|{\"FILING\":{\"opensAt\":\"1026-12-01T00:00:00Z\",\"closesAt\":\"2026-11-01T00:00:00Z\"}}",
                "windows|7",
                "year|1e400000",
            })
    void whatCannotBeMeantIsRefused(String field, String value) {
        ObjectNode plan = (ObjectNode) read(plan("不对"));
        String body = plan.put(field, "@").toString().replace("\"@\"", value);

        HttpResponse<String> refused = send(organiser, "POST", ALL, "", body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    }

    @Test
    void theListPagesAndHidesDraftsFromOthers() {
        server.fixture().opened("甲");
        server.fixture().opened("乙");
        server.fixture().draft("丙");

        JsonNode first = json(organiser.get(ALL + "?limit=2"));
        JsonNode second =
                json(organiser.get(ALL + "?limit=2&after=" + first.get("next").asText()));

        assertThat(first.at("/items/0/title").asText()).isEqualTo("丙");
        assertThat(second.at("/items/0/title").asText()).isEqualTo("甲");
        assertThat(second.has("next")).isFalse();
        assertThat(json(server.program("applicant").get(ALL)).get("items").size())
                .isEqualTo(2);
        assertThat(json(organiser.get(ALL + "?state=DRAFT")).get("items").size())
                .isEqualTo(1);
        assertThat(organiser.get(ALL + "?state=LOST").statusCode()).isEqualTo(422);
    }

    @Test
    void rightsHoldForProgramsToo() {
        String open = one(server.fixture().opened("权"));
        String draft = one(server.fixture().draft("稿"));
        TestClient applicant = server.program("applicant");

        assertThat(applicant.get(open).statusCode()).isEqualTo(200);
        assertThat(json(applicant.get(open)).has("applications")).isFalse();
        assertThat(applicant.get(draft).statusCode()).isEqualTo(404);
        assertThat(server.stranger().get(ALL).statusCode()).isEqualTo(401);
        assertThat(send(applicant, "POST", ALL, "", plan("x")).statusCode()).isEqualTo(403);
        assertThat(send(applicant, "PUT", draft, "1", plan("x")).statusCode()).isEqualTo(403);
        assertThat(send(applicant, "PUT", open + "/windows/FILING", "2", WINDOW).statusCode())
                .isEqualTo(403);
        for (String move : new String[] {"/open", "/close", "/cancel"}) {
            assertThat(send(applicant, "POST", open + move, "2", "{}").statusCode())
                    .as(move)
                    .isEqualTo(403);
        }
    }

    private static HttpResponse<String> send(
            TestClient program, String method, String path, String version, String body) {
        var request = program.request(path).header("Content-Type", "application/json");
        if (!version.isEmpty()) {
            request.header("If-Match", "\"v" + version + "\"");
        }
        return program.send(request.method(method, BodyPublishers.ofString(body)));
    }

    private static String one(Campaign campaign) {
        return ALL + "/" + campaign.id().text();
    }

    private static String plan(String title) {
        return "{\"title\":\"" + title + "\",\"kind\":\"DEMONSTRATION\",\"host\":\"示例单位\",\"year\":2026,"
                + "\"rubricDigest\":\"" + CampaignFixture.SHEET.rubricDigest() + "\",\"interpretations\":{},"
                + "\"windows\":{\"FILING\":{\"opensAt\":\"2026-11-01T09:00:00+08:00\","
                + "\"closesAt\":\"2026-11-30T17:30:00+08:00\"},"
                + "\"ASSESSMENT\":{\"opensAt\":\"2026-12-01T01:00:00Z\",\"closesAt\":\"2026-12-20T09:30:00Z\"}}}";
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return read(answer.body());
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
