package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What helps a member over many sheets, for programs: one section across, workbooks, kept sentences. */
class ScoringApiTest {
    @RegisterExtension
    static final AssessmentServer SERVER = new AssessmentServer();

    private final AssessmentFixture fixture = SERVER.fixture();
    private final String name = "scoring" + System.nanoTime();
    private final Visitor member = fixture.assessor(name);
    private final TestClient program = SERVER.client(name);
    private final TestClient other = SERVER.client("assessor1");
    private final Campaign campaign = fixture.applications().campaign("接口评分 " + System.nanoTime());
    private final Application application = fixture.admitted(campaign, "接口一苑");
    private final Assignment mine = fixture.assigned(application, member).get(0);
    private final String here = "/api/v1/campaigns/" + campaign.id().text();

    @Test
    void aSectionIsReadAcrossAllSheetsWithTheVersionsToSaveOn() throws JsonProcessingException {
        fixture.assigned(fixture.admitted(campaign, "接口二苑"), member);
        fixture.save(mine, "1.1", "{\"level\":\"active\"}", 0, member);

        JsonNode across = json(program.get(here + "/across?section=1"));

        assertThat(across.get("lines")).hasSize(6);
        assertThat(across.get("open").asInt()).isEqualTo(11);
        assertThat(across.get("items").findValuesAsText("entrantName")).containsExactly("接口一苑", "接口二苑");
        assertThat(across.at("/items/0/cells/0/version").asInt()).isEqualTo(1);
        assertThat(across.at("/items/0/cells/0/points").asText()).isEqualTo("5.00");
        assertThat(across.at("/items/1/cells/0/version").asInt()).isZero();
        assertThat(program.get(here + "/across?section=99").statusCode()).isEqualTo(404);
        assertThat(program.get(here + "/across?sort=LUCK").statusCode()).isEqualTo(422);
        assertThat(other.get(here + "/across").statusCode())
                .as("who has no sheet here")
                .isEqualTo(404);
    }

    @Test
    void aWorkbookGoesOutAndComesBackUntouched() throws JsonProcessingException {
        HttpResponse<String> out = program.get(here + "/scores");
        byte[] book = fixture.parts().books().write(campaign.id(), Locale.SIMPLIFIED_CHINESE, member);

        JsonNode taken = json(take(here, book));

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(taken.get("sheets").asInt()).isEqualTo(1);
        assertThat(taken.get("lines").asInt()).isZero();
        assertThat(program.get(here + "/scores/marked").statusCode()).isEqualTo(404);
    }

    @Test
    void whatKeepsAWorkbookOutIsNamedRowByRow() throws JsonProcessingException {
        Campaign another = fixture.applications().campaign("另一活动 " + System.nanoTime());
        fixture.assigned(fixture.admitted(another, "另一苑"), member);
        byte[] book = fixture.parts().books().write(another.id(), Locale.SIMPLIFIED_CHINESE, member);

        HttpResponse<String> refused = take(here, book);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("findings"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.get("why").asText()).contains("另一次评价活动"));
        assertThat(program.get(here + "/scores/marked").statusCode()).isEqualTo(200);
        assertThat(other.get(here + "/scores/marked").statusCode())
                .as("somebody else's file")
                .isEqualTo(404);
        assertThat(take(here, "文字".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void sentencesAreKeptForOneselfOrByTheOfficeForAll() throws JsonProcessingException {
        TestClient office = SERVER.client("organiser");
        String own = json(post(program, "{\"words\":\"材料齐全 %s\"}".formatted(name)))
                .get("id")
                .asText();
        String shared = json(post(office, "{\"words\":\"现场与材料一致 %s\",\"shared\":true}".formatted(name)))
                .get("id")
                .asText();

        assertThat(json(program.get("/api/v1/phrases")).get("items").findValuesAsText("id"))
                .contains(own, shared);
        assertThat(json(other.get("/api/v1/phrases")).get("items").findValuesAsText("id"))
                .contains(shared)
                .doesNotContain(own);
        assertThat(post(program, "{\"words\":\"x\",\"shared\":true}").statusCode())
                .isEqualTo(403);
        assertThat(post(program, "{\"words\":\"材料齐全 %s\"}".formatted(name)).statusCode())
                .as("twice")
                .isEqualTo(422);
        assertThat(program.delete("/api/v1/phrases/" + shared).statusCode()).isEqualTo(403);
        assertThat(other.delete("/api/v1/phrases/" + own).statusCode()).isEqualTo(404);
        assertThat(program.delete("/api/v1/phrases/" + own).statusCode()).isEqualTo(204);
        assertThat(office.delete("/api/v1/phrases/" + shared).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> take(String campaign, byte[] book) {
        return program.send(program.request(campaign + "/scores?name=scores.xlsx")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(book)));
    }

    private static HttpResponse<String> post(TestClient client, String json) {
        return client.send(client.request("/api/v1/phrases")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(answer.body());
    }
}
