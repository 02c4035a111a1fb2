package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.Estate;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications for programs. */
class ApplicationApiTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private static final String ALL = "/api/v1/applications";

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient applicant = program("applicant");
    private final TestClient organiser = program("organiser");
    private final Campaign campaign = fixture.campaign("接口 " + System.nanoTime());

    @Test
    void startingAnswersTheWholeApplicationAndMayBeRepeated() {
        Estate estate = fixture.registry().estateOf(fixture.enterprise(), "接口苑");
        String body = "{\"campaignId\":\"" + campaign.id().text() + "\",\"entrantKind\":\"ESTATE\",\"entrantId\":\""
                + estate.id().text() + "\"}";

        HttpResponse<String> first = post(applicant, ALL, body);
        HttpResponse<String> second = post(applicant, ALL, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("ETag")).contains("\"v1\"");
        assertThat(json(first).get("state").asText()).isEqualTo("DRAFT");
        assertThat(json(first).get("missing").get("lines").size()).isEqualTo(15);
        assertThat(json(second).get("id")).isEqualTo(json(first).get("id"));
        assertThat(first.headers().firstValue("Location"))
                .contains(ALL + "/" + json(first).get("id").asText());
    }

    @Test
    void aFieldIsSavedOnTheVersionItRestsOn() {
        String fields = one(fixture.started(campaign, "字段苑")) + "/fields/";

        HttpResponse<String> saved = put(fields + "creditGrade", "v0", "{\"value\":\"AAA\"}");

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.headers().firstValue("ETag")).contains("\"v1\"");
        assertThat(json(saved).get("value").asText()).isEqualTo("AAA");
        assertThat(put(fields + "occupancy", "v0", "{\"value\":\"120\"}").statusCode())
                .isEqualTo(422);
        assertThat(applicant
                        .send(applicant
                                .request(fields + "creditGrade")
                                .PUT(BodyPublishers.ofString("{\"value\":\"A\"}")))
                        .statusCode())
                .as("without If-Match")
                .isEqualTo(428);
    }

    @Test
    void aStaleSaveAnswersBothVersions() {
        String line = one(fixture.started(campaign, "冲突苑")) + "/lines/1.1";
        put(line, "v0", "{\"answer\":{\"level\":\"founded\"}}");

        HttpResponse<String> stale = put(line, "v0", "{\"answer\":{\"level\":\"active\"}}");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = json(stale);
        assertThat(problem.get("type").asText()).isEqualTo("/problems/stale");
        assertThat(problem.at("/sent/answer/level").asText()).isEqualTo("active");
        assertThat(problem.at("/saved/answer/level").asText()).isEqualTo("founded");
    }

    @Test
    void aLineAnswersItsPointsAndWords() {
        String line = one(fixture.started(campaign, "行苑")) + "/lines/5.1";

        HttpResponse<String> saved = put(line, "v0", "{\"answer\":{\"points\":2.5,\"reason\":\"尚可\"}}");

        assertThat(json(saved).get("points").asText()).isEqualTo("2.50");
        assertThat(json(saved).at("/answer/points").decimalValue()).isEqualByComparingTo("2.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answer\":{\"points\":2.755}}",
                "{\"answer\":{\"points\":6}}",
                "{\"answer\":{\"points\":-1}}",
                "{\"answer\":{\"points\":\"abc\"}}",
                "{\"answer\":{\"stars\":5}}",
                "{\"answer\":5}",
                "{\"answers\":{}}"
            })
    void anAnswerThatCannotBeIsRefused(String body) {
        String line = one(fixture.started(campaign, "错苑" + body.hashCode())) + "/lines/5.1";

        assertThat(put(line, "v0", body).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "{\"answer\":{\"points\":1,\"points\":2}}", "[]", "{\"answer\":{\"points\":NaN}}"
            })
    void whatIsNotStrictJsonIsMalformed(String body) {
        String line = one(fixture.started(campaign, "乱苑" + body.hashCode())) + "/lines/5.1";

        assertThat(put(line, "v0", body).statusCode()).isEqualTo(400);
    }

    @Test
    void evidenceIsBroughtAsTheBody() {
        String line = one(fixture.started(campaign, "附件苑")) + "/lines/1.4/evidence?name=a.pdf";

        HttpResponse<String> answer = applicant.send(applicant
                .request(line)
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(SampleFiles.pdf(2))));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("pages").asInt()).isEqualTo(2);
        HttpResponse<String> again = applicant.send(applicant
                .request(line)
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(SampleFiles.pdf(2))));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("id")).isEqualTo(json(answer).get("id"));
    }

    @Test
    void untilWhenEvidenceIsValidIsSaidAndAnswered() {
        Application draft = fixture.started(campaign, "有效苑");
        String line = one(draft) + "/lines/1.4/evidence?name=a.pdf";
        String piece = json(applicant.send(applicant
                        .request(line)
                        .header("Content-Type", "application/pdf")
                        .POST(BodyPublishers.ofByteArray(SampleFiles.pdf(1)))))
                .get("id")
                .asText();
        String validity = one(draft) + "/evidence/" + piece + "/validity";

        JsonNode said = json(put(validity, "v0", "{\"validUntil\":\"2001-01-31\"}"));

        assertThat(said.get("validUntil").asText()).isEqualTo("2001-01-31");
        assertThat(said.get("expired").asBoolean()).isTrue();
        assertThat(put(validity, "v0", "{\"validUntil\":\"2001-02-30\"}").statusCode())
                .isEqualTo(422);
        assertThat(json(put(validity, "v0", "{\"validUntil\":\"\"}")).has("validUntil"))
                .isFalse();
    }

    @Test
    void evidenceIsPutBesideAnotherLineAndTakenFromOne() {
        Application application = fixture.started(campaign, "移动苑");
        String lines = one(application) + "/lines/";
        HttpResponse<String> brought = applicant.send(applicant
                .request(lines + "1.4/evidence?name=a.pdf")
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(SampleFiles.pdf(1))));
        String piece = json(brought).get("id").asText();

        assertThat(put(lines + "1.5/evidence/" + piece, "v0", "").statusCode()).isEqualTo(200);
        assertThat(applicant.delete(lines + "1.4/evidence/" + piece).statusCode())
                .isEqualTo(204);

        JsonNode all = json(applicant.get(one(application))).get("lines");
        assertThat(evidence(all, "1.4")).isEmpty();
        assertThat(evidence(all, "1.5").findValuesAsText("id")).containsExactly(piece);
        assertThat(applicant
                        .get(evidence(all, "1.5").get(0).get("file").asText())
                        .statusCode())
                .isEqualTo(200);
        Application other = fixture.started(campaign, "另一苑");
        assertThat(put(one(other) + "/lines/1.5/evidence/" + piece, "v0", "").statusCode())
                .as("evidence of another application")
                .isEqualTo(404);
        assertThat(program("rival").delete(lines + "1.5/evidence/" + piece).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatWasHandedInIsReadByNumberAndCompared() {
        String application = one(fixture.complete(campaign, "版本苑"));
        post(applicant, application + "/submit", "");
        post(organiser, application + "/return", "{\"reason\":\"请补\"}");
        int version = json(applicant.get(application)).at("/lines/0/version").asInt();
        put(application + "/lines/1.1", "v" + version, "{\"answer\":{\"level\":\"founded\"}}");
        post(applicant, application + "/submit", "");

        JsonNode all = json(organiser.get(application + "/submissions")).get("items");
        JsonNode first = json(organiser.get(application + "/submissions/1"));
        JsonNode second = json(organiser.get(application + "/submissions/2"));
        JsonNode changes = json(organiser.get(application + "/submissions/2/changes"));

        assertThat(all.findValuesAsText("number")).containsExactly("2", "1");
        assertThat(first.at("/lines/0/points").asText())
                .isNotEqualTo(second.at("/lines/0/points").asText());
        assertThat(changes.get("since").asInt()).isEqualTo(1);
        assertThat(changes.get("lines").findValuesAsText("code")).containsExactly("1.1");
        assertThat(changes.at("/lines/0/before/points")).isEqualTo(first.at("/lines/0/points"));
        assertThat(changes.at("/lines/0/after/points")).isEqualTo(second.at("/lines/0/points"));
        assertThat(json(organiser.get(application + "/submissions/2/changes?since=2"))
                        .get("lines"))
                .isEmpty();
        assertThat(organiser.get(application + "/submissions/3").statusCode()).isEqualTo(404);
        assertThat(organiser.get(application + "/submissions/1/changes").statusCode())
                .isEqualTo(404);
        assertThat(program("rival").get(application + "/submissions/1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void anIncompleteApplicationIsRefusedWithEverythingThatIsLacking() {
        HttpResponse<String> answer = post(applicant, one(fixture.started(campaign, "不全苑")) + "/submit", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("fields").has("1.1")).isTrue();
        assertThat(json(answer).get("fields").has("overview")).isTrue();
    }

    @Test
    void theWholeWayFromHandingInToAdmission() {
        String application = one(fixture.complete(campaign, "全程苑"));

        assertThat(json(post(applicant, application + "/submit", ""))
                        .get("state")
                        .asText())
                .isEqualTo("SUBMITTED");
        assertThat(json(post(applicant, application + "/submit", ""))
                        .get("submissions")
                        .size())
                .isEqualTo(1);
        HttpResponse<String> returned =
                post(organiser, application + "/return", "{\"reason\":\"请补\",\"lines\":{\"2.1\":\"照片\"}}");
        assertThat(json(returned).get("state").asText()).isEqualTo("RETURNED");
        assertThat(json(returned).at("/returns/0/lines/2.1").asText()).isEqualTo("照片");
        assertThat(json(post(applicant, application + "/submit", ""))
                        .get("submissions")
                        .size())
                .isEqualTo(2);
        assertThat(json(post(organiser, application + "/admit", ""))
                        .get("state")
                        .asText())
                .isEqualTo("ADMITTED");
        HttpResponse<String> withdrawn = post(applicant, application + "/withdraw", "{\"reason\":\"整改\"}");
        assertThat(json(withdrawn).get("state").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void aReturnWithoutReasonOrForNoSuchLineIsRefused() {
        String application = one(fixture.submitted(campaign, "退苑"));

        assertThat(post(organiser, application + "/return", "{}").statusCode()).isEqualTo(422);
        assertThat(post(organiser, application + "/return", "{\"reason\":\"x\",\"lines\":{\"9.9\":\"y\"}}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theListPagesByCursorAndShowsOnesOwn() {
        fixture.started(campaign, "甲苑");
        fixture.started(campaign, "乙苑");
        String query = ALL + "?campaign=" + campaign.id().text();

        JsonNode first = json(organiser.get(query + "&limit=1"));
        JsonNode second =
                json(organiser.get(query + "&limit=1&after=" + first.get("next").asText()));

        assertThat(first.at("/items/0/entrantName").asText()).isEqualTo("乙苑");
        assertThat(second.at("/items/0/entrantName").asText()).isEqualTo("甲苑");
        assertThat(second.has("next")).isFalse();
        assertThat(json(program("rival").get(query)).get("items").size()).isZero();
        assertThat(json(applicant.get(query)).get("items").size()).isEqualTo(2);
        assertThat(organiser.get(ALL + "?state=LOST").statusCode()).isEqualTo(422);
    }

    @Test
    void rightsHoldForProgramsToo() {
        String application = one(fixture.submitted(campaign, "权苑"));

        assertThat(program("rival").get(application).statusCode()).isEqualTo(403);
        assertThat(program("assessor").get(application).statusCode()).isEqualTo(403);
        assertThat(SERVER.stranger().get(application).statusCode()).isEqualTo(401);
        assertThat(post(applicant, application + "/admit", "").statusCode()).isEqualTo(403);
        assertThat(post(organiser, application + "/submit", "").statusCode()).isEqualTo(403);
        assertThat(post(program("both"), application + "/withdraw", "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private static JsonNode evidence(JsonNode lines, String code) {
        for (JsonNode line : lines) {
            if (line.get("code").asText().equals(code)) {
                return line.get("evidence");
            }
        }
        throw new AssertionError("no line " + code);
    }

    private static TestClient program(String token) {
        return SERVER.stranger().withHeader("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> put(String path, String version, String body) {
        return applicant.send(applicant
                .request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> post(TestClient client, String path, String body) {
        return client.send(
                client.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static String one(Application application) {
        return ALL + "/" + application.id().text();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
