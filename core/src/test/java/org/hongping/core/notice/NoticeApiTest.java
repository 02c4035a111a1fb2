package org.hongping.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.result.ResultServer;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoticeApiTest {
    @RegisterExtension
    static final ResultServer SERVER = new ResultServer((config, self) -> NoticeApiRoutes.register(
            config.routes,
            NoticeServer.service(self),
            self.fixture().applications().parts().campaigns()));

    private static final String PLAN = "{\"unit\":\"示例科\",\"phone\":\"028-00000000\",\"address\":\"示例路\",\"days\":5}";

    @Test
    void aProgramPublishesAndEverybodyReads() throws JsonProcessingException {
        Campaign campaign = SERVER.fixture().applications().campaign("接口公示");
        SERVER.fixture().conferred(campaign, "接口公示苑", "5");

        HttpResponse<String> published = publish("organiser", campaign, PLAN);
        JsonNode notice =
                json(SERVER.stranger().get("/api/v1/notices/" + campaign.id().text()));
        JsonNode all = json(SERVER.stranger().get("/api/v1/notices"));

        assertThat(published.statusCode()).isEqualTo(201);
        assertThat(published.headers().firstValue("Location"))
                .contains("/api/v1/notices/" + campaign.id().text());
        assertThat(notice.at("/rows/0/estate").asText()).isEqualTo("接口公示苑");
        assertThat(notice.at("/contact/phone").asText()).isEqualTo("028-00000000");
        assertThat(notice.get("running").asBoolean()).isTrue();
        assertThat(all.get("items").findValuesAsText("id"))
                .contains(campaign.id().text());
    }

    @Test
    void publishingIsRefusedWithEveryReason() throws JsonProcessingException {
        Campaign campaign = SERVER.fixture().applications().campaign("不能公示");

        assertThat(publish("applicant", campaign, PLAN).statusCode()).isEqualTo(403);
        assertThat(publish("organiser", campaign, PLAN).statusCode()).isEqualTo(409);
        JsonNode fields = json(publish("organiser", campaign, "{\"days\":31}")).get("fields");
        assertThat(fields.has("unit") && fields.has("phone") && fields.has("address") && fields.has("days"))
                .isTrue();
        assertThat(SERVER.stranger()
                        .get("/api/v1/notices/" + campaign.id().text())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWouldBePublishedIsShownBeforeAndEveryNoticeAfterwards() throws JsonProcessingException {
        Campaign campaign = SERVER.fixture().applications().campaign("预览公示");
        SERVER.fixture().conferred(campaign, "预览公示苑", "5");
        String path = "/api/v1/campaigns/" + campaign.id().text() + "/notice";
        String first = "/api/v1/notices/" + campaign.id().text() + "/1";

        JsonNode before = json(program("organiser").get(path));
        assertThat(SERVER.stranger().get(first).statusCode()).isEqualTo(404);
        publish("organiser", campaign, PLAN);
        publish("organiser", campaign, PLAN);

        assertThat(before.at("/rows/0/estate").asText()).isEqualTo("预览公示苑");
        assertThat(before.get("published")).isEmpty();
        assertThat(json(program("organiser").get(path)).get("published")).hasSize(2);
        assertThat(json(SERVER.stranger().get(first)).get("number").asInt()).isEqualTo(1);
        assertThat(program("applicant").get(path).statusCode()).isEqualTo(403);
    }

    private static TestClient program(String token) {
        return SERVER.stranger().withHeader("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> publish(String token, Campaign campaign, String json) {
        TestClient program = program(token);
        return program.send(program.request("/api/v1/campaigns/" + campaign.id().text() + "/notice")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(answer.body());
    }
}
