package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.audit.Actor;
import org.hongping.core.bundle.RevisedBundles;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.relock.RelockService;
import org.hongping.core.security.Account;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.Security;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Role;
import org.hongping.core.web.SampleVisitors;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign moves to a revision that does not take what stands on negative lists: the organiser is told whose and what. */
class StrayDeductionTest {
    private static final Visitor FIRST = SampleVisitors.keeper(1);
    private static final Visitor SECOND = SampleVisitors.keeper(2);
    private static final String LIST = """

            deductions:
              - {id: accident, label: 事故（示例）, from: 5, to: 20}
              - {id: complaint, label: 投诉（示例）, from: 1, to: 2}

            root:
            """;
    private static final String SHORTER = "\ndeductions:\n  - {id: accident, label: 事故（示例）, from: 5, to: 7}\n\nroot:\n";

    @TempDir
    Path folder;

    private SeededApp seeded;
    private RelockService relocks;
    private Campaign campaign;
    private Application one;
    private TestClient organiser;

    @BeforeEach
    void enter() throws IOException {
        seeded = SeededApp.start(0, 0, 0);
        relocks = seeded.relocks();
        campaign = seeded.samples().campaign();
        one = seeded.fixture()
                .parts()
                .applications()
                .get(
                        seeded.assessments().finished().applicationId(),
                        seeded.fixture().organiser());
        organiser = organiser();
        move("1.1.0", LIST);
        incident("accident", "8");
        incident("accident", "6");
        incident("complaint", "1.5");
    }

    @AfterEach
    void stop() {
        seeded.close();
    }

    @Test
    void theOrganiserIsToldBeforeAndAfterTillTheEntriesAreWithdrawn() throws JsonProcessingException {
        String entrant = "听雨轩（示例）";
        String page = "/campaigns/" + campaign.id().text() + "/rubric";
        String there = "/applications/" + one.id().text() + "/gates#d-";
        String other = bring("1.2.0", SHORTER);

        String before = organiser.get(page + "?to=" + other).body();
        assertThat(before)
                .contains("负面清单录入的 2 起扣分，新版本没有这一项", entrant + "（事故（示例），扣 8 分）", entrant + "（投诉（示例），扣 1.5 分）")
                .contains("href=\"" + there + "accident\"", "href=\"" + there + "complaint\"")
                .doesNotContain("扣 6 分", "现锁定的版本没有这一项");
        JsonNode told = json(organiser.get("/api/v1" + page + "?to=" + other));
        assertThat(told.get("strays")).isEmpty();
        assertThat(told.at("/preview/possible").asBoolean()).isTrue();
        assertThat(told.at("/preview/notes").toString()).contains(entrant, "投诉（示例）");
        assertThat(told.at("/preview/strays")).hasSize(2);
        assertThat(total()).isPresent();

        move(other);

        assertThat(total()).isEmpty();
        assertThat(organiser.get(page).body())
                .contains("现锁定的版本没有这一项", entrant + "（投诉（示例），扣 1.5 分）", "href=\"" + there + "complaint\"");
        assertThat(json(organiser.get("/api/v1" + page)).at("/strays/1/label").asText())
                .isEqualTo("投诉（示例）");
        assertThat(organiser
                        .get("/applications/" + one.id().text() + "/explanation")
                        .body())
                .contains("负面清单录入的 2 起扣分，本活动锁定的细则没有这一项", "/gates#deductions")
                .doesNotContain("还有 0 行未评");
        assertThat(organiser.get("/applications/" + one.id().text() + "/gates").body())
                .contains("这 1 起录入撤销之前，这份申报没有总分");
        HttpResponse<String> refused = post("/decision", "{\"outcome\":\"NOT_CONFERRED\",\"reason\":\"委员会意见\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("负面清单录入的 2 起扣分");

        withdrawStrays();

        assertThat(organiser.get(page).body()).doesNotContain("现锁定的版本没有这一项");
        assertThat(total()).isPresent();
        assertThat(post("/decision", "{\"outcome\":\"NOT_CONFERRED\",\"reason\":\"委员会意见\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aRevisionWithoutAnyListLeavesNoTotalInTheRankingEither() {
        move(bring("1.2.0", "\nroot:\n"));

        assertThat(total()).isEmpty();
    }

    private void withdrawStrays() throws JsonProcessingException {
        String path = "/api/v1/applications/" + one.id().text() + "/deductions";
        for (JsonNode item : json(organiser.get(path)).get("items")) {
            for (JsonNode entry : item.get("strays")) {
                assertThat(post("/deductions/" + entry.asText() + "/withdraw", "{\"why\":\"细则更正\"}")
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private Optional<String> total() {
        return seeded.features().assessments().score(one.id()).orElseThrow().total();
    }

    private void incident(String item, String points) {
        String today = seeded.fixture().registry().today().toString();
        assertThat(post(
                                "/deductions",
                                "{\"item\":\"" + item + "\",\"points\":\"" + points
                                        + "\",\"reason\":\"示例\",\"source\":\"示例认定书\",\"happenedOn\":\"" + today + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    private void move(String version, String list) {
        move(bring(version, list));
    }

    private void move(String digest) {
        relocks.propose(campaign.id(), digest, "更正", FIRST);
        relocks.confirm(campaign.id(), SECOND);
    }

    /** Returns the digest of the rubric in a new bundle. */
    private String bring(String version, String list) {
        byte[] jar = new RevisedBundles(folder)
                .bundle(Optional.of("rubric-chengdu"), version, text -> text.replace("\nroot:\n", list));
        assertThat(seeded.bundles().bring(version + ".jar", "page", jar, FIRST).isServed())
                .isTrue();
        return relocks.candidates(seeded.features().campaigns().get(campaign.id())).stream()
                .filter(rubric -> rubric.version().equals(version))
                .findFirst()
                .orElseThrow()
                .rubricDigest();
    }

    private TestClient organiser() {
        NewAccount wanted =
                new NewAccount(SignInName.of("first"), "first", "", Set.of(Role.ORGANISER), Optional.empty(), false);
        Security security = seeded.app().services().security();
        Account account = security.accounts().add(Actor.CONSOLE, wanted, new Password("correct horse"));
        String token = security.tokens().issue(account.id(), "测试", Duration.ofDays(1));
        return new TestClient(seeded.port()).withHeader("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String path, String json) {
        return organiser.send(organiser
                .request("/api/v1/applications/" + one.id().text() + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(answer.body());
    }
}
