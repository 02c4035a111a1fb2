package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Assessments for programs. */
class AssessmentApiTest {
    @RegisterExtension
    static final AssessmentServer SERVER = new AssessmentServer();

    private static final String ALL = "/api/v1/assessments";

    private final AssessmentFixture fixture = SERVER.fixture();
    private final TestClient member = program("assessor1");
    private final TestClient organiser = program("organiser");
    private final Campaign campaign = fixture.applications().campaign("接口 " + System.nanoTime());
    private final Application application = fixture.admitted(campaign, "接口苑");
    private final String panel = "/api/v1/applications/" + application.id().text() + "/assessments";

    @Test
    void thePanelIsAssignedListedAndMayBeAssignedAgain() {
        String body = "{\"body\":\"panel\",\"accounts\":[\"" + fixture.first().accountOrRefuse() + "\"]}";

        HttpResponse<String> first = post(organiser, panel, body);
        HttpResponse<String> second = post(organiser, panel, body);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(json(first).at("/items/0/state").asText()).isEqualTo("OPEN");
        assertThat(json(second)).isEqualTo(json(first));
        assertThat(json(organiser.get(panel))).isEqualTo(json(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"body\":\"panel\"}",
                "{\"body\":\"panel\",\"accounts\":\"x\"}",
                "{\"body\":\"panel\",\"accounts\":[]}",
                "{\"body\":\"panel\",\"accounts\":[7]}",
                "{\"group\":\"panel\",\"accounts\":[]}"
            })
    void aPanelThatCannotBeIsRefused(String body) {
        assertThat(post(organiser, panel, body).statusCode()).isEqualTo(422);
    }

    @Test
    void anUnknownBodyIsNotFound() {
        String body = "{\"body\":\"owners\",\"accounts\":[\"" + fixture.first().accountOrRefuse() + "\"]}";

        assertThat(post(organiser, panel, body).statusCode()).isEqualTo(404);
    }

    @Test
    void theListGoesOnAndOnlyHoldsOnesOwn() {
        fixture.assigned(application);
        fixture.assigned(fixture.admitted(campaign, "接口二苑"));

        JsonNode head = json(member.get(ALL + "?limit=1"));
        JsonNode rest =
                json(member.get(ALL + "?limit=200&after=" + head.get("next").asText()));

        assertThat(head.get("items")).hasSize(1);
        assertThat(rest.get("items").findValuesAsText("entrantName")).contains("接口二苑");
        assertThat(rest.toString()).doesNotContain(fixture.second().accountOrRefuse());
        assertThat(member.get(ALL + "?state=LOST").statusCode()).isEqualTo(422);
    }

    @Test
    void aSheetAnswersItsLinesClaimsAndResult() {
        Assignment mine = fixture.assigned(application).get(0);
        fixture.save(mine, "5.1", "{\"points\":4}", 0, fixture.first());

        JsonNode sheet = json(member.get(one(mine)));

        assertThat(sheet.get("open")).hasSize(15);
        assertThat(sheet.at("/result/partialTotal").asText()).isEqualTo("4.00");
        assertThat(sheet.at("/result/complete").asBoolean()).isFalse();
        JsonNode line = line(sheet, "5.1");
        assertThat(line.get("points").asText()).isEqualTo("4.00");
        assertThat(line.at("/claim/points").asText()).isEqualTo("4.00");
    }

    @Test
    void aLineIsSavedOnTheVersionItRestsOnAndAStaleOneAnswersBoth() {
        String line = one(fixture.assigned(application).get(0)) + "/lines/1.1";

        HttpResponse<String> saved = put(line, "v0", "{\"answer\":{\"level\":\"founded\"}}");
        HttpResponse<String> stale = put(line, "v0", "{\"answer\":{\"level\":\"active\"}}");

        assertThat(saved.headers().firstValue("ETag")).contains("\"v1\"");
        assertThat(json(saved).get("points").asText()).isEqualTo("3.00");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(json(stale).at("/sent/answer/level").asText()).isEqualTo("active");
        assertThat(json(stale).at("/saved/answer/level").asText()).isEqualTo("founded");
        assertThat(member.send(member.request(line).PUT(BodyPublishers.ofString("{\"answer\":{}}")))
                        .statusCode())
                .as("without If-Match")
                .isEqualTo(428);
    }

    @Test
    void manyLinesAreSavedTogetherOrNotAtAll() {
        String lines = one(fixture.assigned(application).get(0)) + "/lines";

        HttpResponse<String> refused = put(
                lines,
                "v0",
                "{\"lines\":{\"1.1\":{\"answer\":{\"level\":\"active\"},\"basedOn\":0},"
                        + "\"5.1\":{\"answer\":{\"points\":6},\"basedOn\":0}}}");
        HttpResponse<String> saved = put(
                lines,
                "v0",
                "{\"lines\":{\"1.1\":{\"answer\":{\"level\":\"active\"},\"basedOn\":0},"
                        + "\"5.1\":{\"answer\":{\"points\":4},\"basedOn\":0}}}");
        HttpResponse<String> stale = put(
                lines,
                "v0",
                "{\"lines\":{\"1.1\":{\"answer\":{\"level\":\"founded\"},\"basedOn\":0},"
                        + "\"5.1\":{\"answer\":{\"points\":3},\"basedOn\":1}}}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("5.1").doesNotContain("1.1");
        assertThat(json(saved).at("/lines/0/points").asText()).isEqualTo("5.00");
        assertThat(json(saved).at("/lines/1/points").asText()).isEqualTo("4.00");
        assertThat(json(saved).at("/sheet/points").asText()).isEqualTo("9.00");
        assertThat(json(saved).at("/sheet/scored").asInt()).isEqualTo(2);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(json(stale).at("/saved/answer/level").asText()).isEqualTo("active");
        JsonNode line = line(json(member.get(lines.replace("/lines", ""))), "5.1");
        assertThat(line.get("points").asText()).isEqualTo("4.00");
    }

    @Test
    void aProgramThatKnowsWhatItSentIsToldOnlyWhatBecameOfIt() {
        String lines = one(fixture.assigned(application).get(0)) + "/lines";

        HttpResponse<String> kept = member.send(member.request(lines)
                .header("If-Match", "\"v0\"")
                .header("Prefer", "wait=10, Return=minimal")
                .PUT(BodyPublishers.ofString(
                        "{\"lines\":{\"5.1\":{\"answer\":{\"points\":4,\"reason\":\"看过\"},\"basedOn\":0}}}")));

        assertThat(kept.headers().firstValue("Preference-Applied")).contains("return=minimal");
        assertThat(json(kept).get("lines")).hasToString("[{\"code\":\"5.1\",\"points\":\"4.00\",\"version\":1}]");
        assertThat(json(kept).at("/sheet/scored").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"lines\":{}}",
                "{\"lines\":[]}",
                "{\"lines\":{\"5.1\":{\"answer\":{\"points\":4}}}}",
                "{\"lines\":{\"5.1\":{\"answer\":{\"points\":4},\"basedOn\":-1}}}",
                "{\"lines\":{\"5.1\":{\"answer\":{\"points\":4},\"basedOn\":0.5}}}",
                "{\"lines\":{\"5.1\":{\"answer\":{\"points\":4},\"basedOn\":0,\"note\":\"\"}}}"
            })
    void aSheetThatCannotBeIsRefused(String body) {
        String lines = one(fixture.assigned(application).get(0)) + "/lines";

        assertThat(put(lines, "v0", body).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answer\":{\"points\":2.755}}",
                "{\"answer\":{\"points\":6}}",
                "{\"answer\":{\"points\":-1}}",
                "{\"answer\":{\"points\":\"abc\"}}",
                "{\"answer\":5}",
                "{\"points\":5}"
            })
    void aScoreThatCannotBeIsRefused(String body) {
        String line = one(fixture.assigned(application).get(0)) + "/lines/5.1";

        assertThat(put(line, "v0", body).statusCode()).isEqualTo(422);
    }

    @Test
    void aSheetIsFinishedOnceNothingIsOpenAndReopenedByTheOffice() {
        Assignment mine = fixture.assigned(application).get(0);

        HttpResponse<String> early = post(member, one(mine) + "/finish", "");
        AssessmentFixture.FULL_MARKS.forEach((code, answer) -> fixture.save(mine, code, answer, 0, fixture.first()));
        HttpResponse<String> finished = post(member, one(mine) + "/finish", "");
        HttpResponse<String> reopened = post(organiser, panel + "/" + mine.id().text() + "/reopen", "");

        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(json(early).get("fields")).hasSize(16);
        assertThat(json(finished).get("state").asText()).isEqualTo("FINISHED");
        assertThat(json(finished).at("/result/total").asText()).isEqualTo("100.00");
        assertThat(json(reopened).get("state").asText()).isEqualTo("OPEN");
        assertThat(post(organiser, panel + "/" + mine.id().text() + "/reopen", "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void steppingAsideTakesAReasonAndHidesTheLines() {
        Assignment mine = fixture.assigned(application).get(0);

        assertThat(post(member, one(mine) + "/decline", "{\"reason\":\" \"}").statusCode())
                .isEqualTo(422);
        JsonNode declined = json(post(member, one(mine) + "/decline", "{\"reason\":\"曾在该企业任职\"}"));

        assertThat(declined.get("state").asText()).isEqualTo("DECLINED");
        assertThat(declined.has("lines")).isFalse();
    }

    @Test
    void aSheetIsNobodyElses() {
        Assignment mine = fixture.assigned(application).get(0);

        assertThat(program("assessor2").get(one(mine)).statusCode()).isEqualTo(403);
        assertThat(organiser.get(one(mine)).statusCode()).isEqualTo(403);
        assertThat(member.get(panel).statusCode()).isEqualTo(403);
    }

    private static String one(Assignment assignment) {
        return ALL + "/" + assignment.id().text();
    }

    private static JsonNode line(JsonNode sheet, String code) {
        for (JsonNode line : sheet.get("lines")) {
            if (line.get("code").asText().equals(code)) {
                return line;
            }
        }
        throw new AssertionError("no line " + code + " in " + sheet);
    }

    private HttpResponse<String> put(String path, String version, String body) {
        return member.send(
                member.request(path).header("If-Match", "\"" + version + "\"").PUT(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> post(TestClient client, String path, String body) {
        return client.send(client.request(path).POST(BodyPublishers.ofString(body)));
    }

    private static TestClient program(String who) {
        return SERVER.client(who).withHeader("Accept", "application/json").withHeader("Authorization", "Bearer " + who);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(response.body(), failure);
        }
    }
}
