package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResultApiTest {
    @RegisterExtension
    static final ResultServer SERVER =
            new ResultServer((config, self) -> ResultApiRoutes.register(config.routes, self.services()));

    private final ResultFixture fixture = SERVER.fixture();
    private final TestClient organiser = program("organiser");

    @Test
    void theRankingPagesByCursor() throws JsonProcessingException {
        Campaign campaign = fixture.applications().campaign("排名接口");
        fixture.assessed(campaign, "接口甲苑", "5", "5");
        fixture.assessed(campaign, "接口乙苑", "3", "4");
        String path = "/api/v1/campaigns/" + campaign.id().text() + "/results";

        JsonNode first = json(organiser.get(path + "?limit=1"));
        JsonNode second =
                json(organiser.get(path + "?limit=1&after=" + first.get("next").asText()));

        assertThat(first.at("/items/0/entrantName").asText()).isEqualTo("接口甲苑");
        assertThat(first.at("/items/0/rank").asInt()).isEqualTo(1);
        assertThat(second.at("/items/0/total").asText()).isEqualTo("88.00");
        assertThat(second.at("/items/0/spread").asText()).isEqualTo("1.00");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void theResultIsTheDocumentWithItsMembers() throws JsonProcessingException {
        Application assessed = fixture.assessed(fixture.applications().campaign("文档"), "文档苑", "3", "5");
        String account = fixture.assessments().first().accountOrRefuse();

        JsonNode result = json(organiser.get(one(assessed) + "/result"));

        assertThat(result.get("total").asText()).isEqualTo("88.50");
        assertThat(result.get("rubric").asText()).isEqualTo("chengdu.residential");
        assertThat(result.at("/groups/4/children/0/members/" + account).asText())
                .isEqualTo("3.00");
        assertThat(result.has("decision")).isFalse();
    }

    @Test
    void theApplicantReadsItOnceDecidedWithoutKnowingTheMembers() throws JsonProcessingException {
        Application assessed = fixture.assessed(fixture.applications().campaign("匿名"), "匿名苑", "3", "5");
        TestClient applicant = program("applicant");

        assertThat(applicant.get(one(assessed) + "/result").statusCode()).isEqualTo(403);
        HttpResponse<String> decided = decide(assessed, "{\"outcome\":\"CONFERRED\",\"reason\":\"名次靠前\"}");
        HttpResponse<String> result = applicant.get(one(assessed) + "/result");

        assertThat(decided.statusCode()).isEqualTo(201);
        assertThat(json(result).at("/groups/4/children/0/members/m1").asText()).isEqualTo("3.00");
        assertThat(json(result).at("/decision/checksum"))
                .isEqualTo(json(decided).get("checksum"));
        assertThat(result.body()).doesNotContain(fixture.assessments().first().accountOrRefuse());
    }

    @Test
    void aDecisionSaysWhatIsMissingAndIsTakenOnce() throws JsonProcessingException {
        Application assessed = fixture.assessed(fixture.applications().campaign("一次"), "一次苑", "4", "4");

        HttpResponse<String> refused = decide(assessed, "{\"outcome\":\"PERHAPS\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(refused).get("fields").has("outcome")).isTrue();
        assertThat(json(refused).get("fields").has("reason")).isTrue();
        String body = "{\"outcome\":\"NOT_CONFERRED\",\"reason\":\"名额已满\"}";
        assertThat(decide(assessed, body).statusCode()).isEqualTo(201);
        assertThat(decide(assessed, body).statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> decide(Application application, String json) {
        return organiser.send(organiser
                .request(one(application) + "/decision")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static String one(Application application) {
        return "/api/v1/applications/" + application.id().text();
    }

    private static TestClient program(String token) {
        return SERVER.stranger().withHeader("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(answer.body());
    }
}
