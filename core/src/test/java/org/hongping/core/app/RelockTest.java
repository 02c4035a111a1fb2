package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.assessment.PanelScore;
import org.hongping.core.audit.Actor;
import org.hongping.core.bundle.BundleService;
import org.hongping.core.bundle.RevisedBundles;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.relock.Preview;
import org.hongping.core.relock.Relock;
import org.hongping.core.relock.RelockService;
import org.hongping.core.security.Account;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.Security;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.SampleVisitors;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelockTest {
    private static final Visitor FIRST = SampleVisitors.keeper(1);
    private static final Visitor SECOND = SampleVisitors.keeper(2);

    @TempDir
    Path folder;

    private SeededApp seeded;
    private BundleService bundles;
    private RelockService relocks;
    private Campaign campaign;
    private String revised;

    @BeforeEach
    void revise() throws IOException {
        seeded = SeededApp.start(0, 0);
        bundles = seeded.bundles();
        relocks = seeded.relocks();
        campaign = seeded.samples().campaign();
        scoreOneLineThatTheRevisionScoresOtherwise();
        byte[] jar = new RevisedBundles(folder).bundle(Optional.of("rubric-chengdu"), "1.1.0", "2");
        assertThat(bundles.bring("revised.jar", "page", jar, FIRST).isServed()).isTrue();
        revised = relocks.candidates(campaign).get(0).rubricDigest();
    }

    @AfterEach
    void stop() {
        seeded.close();
    }

    @Test
    void installingARevisionLeavesARunningCampaignAsItIs() {
        Map<String, String> before = totals();

        bundles.putInForce(
                bundles.list(Locale.ENGLISH).stream()
                        .filter(row -> row.bundle().version().equals("1.1.0"))
                        .findFirst()
                        .orElseThrow()
                        .bundle()
                        .digest(),
                "启用",
                FIRST);

        assertThat(standing().rubric()).isEqualTo(campaign.rubric());
        assertThat(totals()).isEqualTo(before);
    }

    @Test
    void aMoveIsProposedWithAReasonAndConfirmedBySomebodyElse() {
        Map<String, String> before = totals();
        Preview preview = relocks.preview(campaign, revised, Locale.ENGLISH);
        assertThat(preview.diff().rows()).hasSize(1);
        assertThat(preview.isPossible()).isTrue();
        assertThatThrownBy(() -> relocks.propose(campaign.id(), revised, " ", FIRST))
                .isInstanceOf(Invalid.class);

        relocks.propose(campaign.id(), revised, "附件更正 1.1 分值", FIRST);

        assertThat(totals()).as("nothing changes before it is confirmed").isEqualTo(before);
        assertThatThrownBy(() -> relocks.confirm(campaign.id(), FIRST)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> relocks.propose(campaign.id(), revised, "再次", SECOND))
                .isInstanceOf(Conflict.class);

        Relock done = relocks.confirm(campaign.id(), SECOND);

        assertThat(done.state()).isEqualTo(Relock.State.CONFIRMED);
        assertThat(standing().rubric().rubricDigest()).isEqualTo(revised);
        Map<String, String> after = totals();
        assertThat(done.eachTotal()).as("what each came to by both is kept").hasSize((int) before.keySet().stream()
                .filter(id -> !before.get(id).equals(after.get(id)))
                .count());
        assertThat(done.fromDigest()).isEqualTo(campaign.rubric().rubricDigest());
    }

    @Test
    void aProposalCanBeTakenBackAlsoByAProgram() throws JsonProcessingException {
        String path = "/api/v1/campaigns/" + campaign.id().text() + "/rubric";
        TestClient first = program("first");
        TestClient second = program("second");
        JsonNode before = json(first.get(path + "?to=" + revised));
        assertThat(before.at("/candidates/0/rubricDigest").asText()).isEqualTo(revised);
        assertThat(before.at("/preview/possible").asBoolean()).isTrue();
        assertThat(before.at("/preview/rows")).hasSize(1);
        assertThat(first.get(path + "?to=sha256:none").statusCode()).isEqualTo(404);
        assertThat(post(first, path, "{}").body()).contains("\"to\":", "\"reason\":");

        JsonNode proposed = json(post(first, path, "{\"to\":\"" + revised + "\",\"reason\":\"更正\"}"));

        assertThat(proposed.get("state").asText()).isEqualTo("PROPOSED");
        assertThat(json(second.get(path)).at("/open/id")).isEqualTo(proposed.get("id"));
        assertThat(post(first, path + "/confirm", "").statusCode())
                .as("nobody confirms what they proposed")
                .isEqualTo(403);
        assertThat(json(post(second, path + "/withdraw", "")).get("state").asText())
                .isEqualTo("WITHDRAWN");

        assertThat(relocks.open(campaign.id())).isEmpty();
        assertThat(relocks.history(campaign.id()))
                .singleElement()
                .satisfies(move -> assertThat(move.state()).isEqualTo(Relock.State.WITHDRAWN));
        assertThatThrownBy(() -> relocks.confirm(campaign.id(), SECOND)).isInstanceOf(Conflict.class);
    }

    /** A trial tells points: not those of what somebody still scores, nor those of another district. */
    @Test
    void aTrialTellsNoPointsToWhomTheyAreNotFor() throws JsonProcessingException {
        String path = "/campaigns/" + campaign.id().text() + "/rubric";
        TestClient office = program("first");
        TestClient scoring = program("hats", Optional.empty(), Role.ORGANISER, Role.ASSESSOR);
        Security security = seeded.app().services().security();
        String hats = security.accounts()
                .named(SignInName.of("hats"))
                .orElseThrow()
                .id()
                .text();
        Assignment begun = seeded.assessments().begun();
        seeded.features()
                .assessments()
                .assign(
                        begun.applicationId(),
                        "panel",
                        List.of(hats),
                        seeded.fixture().organiser());
        JsonNode told = json(office.get("/api/v1" + path + "?to=" + revised));
        int evaluations = told.at("/preview/evaluations").size();
        assertThat(evaluations).isPositive();
        assertThat(told.at("/preview").has("withheld")).isFalse();

        JsonNode held = json(scoring.get("/api/v1" + path + "?to=" + revised));

        assertThat(held.at("/preview/withheld").asInt()).isEqualTo(1);
        assertThat(held.at("/preview/evaluations")).hasSize(evaluations - 1);
        assertThat(held.at("/preview/changed")).isEqualTo(told.at("/preview/changed"));
        assertThat(scoring.get(path + "?to=" + revised).body()).contains("不在这里列出");
        assertThat(office.get(path + "?to=" + revised).body()).doesNotContain("不在这里列出");
        JsonNode proposed = json(post(scoring, "/api/v1" + path, "{\"to\":\"" + revised + "\",\"reason\":\"更正\"}"));
        assertThat(proposed.get("totals")).isEmpty();
        assertThat(proposed.get("withheld").asInt()).isPositive();
        assertThat(json(office.get("/api/v1" + path)).at("/open/totals")).isNotEmpty();

        String bundle = "/bundles/"
                + bundles.list(Locale.ENGLISH).stream()
                        .filter(row -> row.bundle().version().equals("1.1.0"))
                        .findFirst()
                        .orElseThrow()
                        .bundle()
                        .digest();
        String whose = "/applications/" + begun.applicationId().text();
        TestClient district = program(
                "district",
                Optional.of(seeded.fixture()
                        .registry()
                        .above(AreaLevel.DISTRICT)
                        .id()
                        .text()),
                Role.ORGANISER);
        assertThat(office.get(bundle).body()).contains(whose).doesNotContain("不在这里列出");
        assertThat(scoring.get(bundle).body()).doesNotContain(whose).contains("不在这里列出");
        assertThat(district.get(bundle).body())
                .doesNotContain("\"/applications/")
                .contains("不在这里列出");
    }

    private TestClient program(String name) {
        return program(name, Optional.empty(), Role.ORGANISER);
    }

    private TestClient program(String name, Optional<String> area, Role... roles) {
        NewAccount wanted = new NewAccount(SignInName.of(name), name, "", Set.of(roles), area, false);
        Security security = seeded.app().services().security();
        Account account = security.accounts().add(Actor.CONSOLE, wanted, new Password("correct horse"));
        String token = security.tokens().issue(account.id(), "测试", Duration.ofDays(1));
        return new TestClient(seeded.port()).withHeader("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> post(TestClient client, String path, String json) {
        return client.send(
                client.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(answer.body());
    }

    private void scoreOneLineThatTheRevisionScoresOtherwise() {
        Assignment begun = seeded.assessments().begun();
        Visitor assessor =
                new Visitor(Optional.of(begun.accountId()), "", Set.of(Role.ASSESSOR), Optional.empty(), false, "");
        Value.Fields founded = new Value.Fields(Map.of("level", Value.text("founded"), "reason", Value.text("未见活动记录")));
        seeded.app().features().assessments().save(begun.id(), "1.1", founded, 1, assessor);
    }

    private Campaign standing() {
        return seeded.app().features().campaigns().get(campaign.id());
    }

    private Map<String, String> totals() {
        List<PanelScore> scores = seeded.app().features().assessments().scores(campaign.id());
        return scores.stream()
                .collect(Collectors.toMap(score -> score.applicationId().text(), PanelScore::partialTotal));
    }
}
