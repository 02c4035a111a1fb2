package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.assessment.AssignmentState;
import org.hongping.core.audit.Actor;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignKind;
import org.hongping.core.campaign.CampaignPlan;
import org.hongping.core.campaign.CampaignText;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.inquiry.InquiryDesk;
import org.hongping.core.inquiry.InquiryService;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An organiser of a district reaches what its own campaigns hold, and by no way of writing an address anything else. */
class DistrictTest {
    private static final Password PASSWORD = new Password("correct horse");

    private static SeededApp seeded;
    private static ApplicationFixture fixture;
    private static AssessmentFixture assessments;
    private static Application own;
    private static Application foreign;
    private static Assignment ownSheet;
    private static Assignment foreignSheet;
    private static InquiryDesk foreignLetter;
    private static TestClient district;

    @BeforeAll
    static void open() throws IOException {
        seeded = SeededApp.start(0, 0, 0);
        fixture = seeded.fixture();
        assessments = new AssessmentFixture(seeded.storage(), fixture);
        Visitor here = organiser("district-here");
        Campaign ofDistrict = campaign("本区（示例）", here);
        Campaign ofCity = fixture.campaign("全市（示例）");
        own = assessments.admitted(ofDistrict, "本区一苑（示例）");
        foreign = assessments.admitted(ofCity, "全市一苑（示例）");
        ownSheet = assessments.assigned(own).get(0);
        foreignSheet = assessments.assigned(foreign).get(0);
        InquiryService.Plan plan =
                new InquiryService.Plan("示例局", "", fixture.registry().today().plusDays(9), List.of(), List.of("有无处罚"));
        foreignLetter = seeded.features().inquiryParts().inquiries().ask(ofCity.id(), plan, fixture.organiser());
        district = signedIn("district-here");
    }

    @AfterAll
    static void close() {
        seeded.close();
    }

    @Test
    void itsOwnIsReachedHoweverItIsWritten() {
        String id = own.id().text();
        for (String written : List.of(id, encoded(id), encodedThroughout(id))) {
            assertThat(district.get("/applications/" + written + "/explanation").statusCode())
                    .as(written)
                    .isEqualTo(200);
        }
        assertThat(district.get("/api/v1/campaigns/" + encoded(own.campaignId().text()) + "/results")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotItsOwnIsRefusedHoweverItIsWritten() {
        String application = foreign.id().text();
        String campaign = foreign.campaignId().text();
        String letter = foreignLetter.inquiry().id().text();
        String sheet = foreignSheet.id().text();
        Map<String, String> routes = Map.ofEntries(
                Map.entry("/applications/#", application),
                Map.entry("/applications/#/explanation", application),
                Map.entry("/applications/#/assessors", application),
                Map.entry("/applications/#/site-photos", application),
                Map.entry("/api/v1/applications/#", application),
                Map.entry("/api/v1/applications/#/result", application),
                Map.entry("/api/v1/applications/#/assessments", application),
                Map.entry("/campaigns/#/results", campaign),
                Map.entry("/campaigns/#/assessors", campaign),
                Map.entry("/api/v1/campaigns/#/results", campaign),
                Map.entry("/api/v1/campaigns/#/leanings", campaign),
                Map.entry("/inquiries/#", letter),
                Map.entry("/inquiries/#/list.xlsx", letter),
                Map.entry("/api/v1/inquiries/#", letter),
                Map.entry("/assessments/#/signed/none/file", sheet));
        routes.forEach((route, id) -> {
            for (String written : List.of(id, encoded(id), encodedThroughout(id))) {
                assertThat(district.get(route.replace("#", written)).statusCode())
                        .as(route + " with " + written)
                        .isEqualTo(403);
            }
        });
    }

    @Test
    void nothingIsDecidedElsewhereByWritingAnAddressDifferently() {
        for (String written : List.of(encoded(foreign.id().text()), foreign.id().text())) {
            Map<String, String> decision = Map.of("outcome", "APPROVED", "reason", "示例", "checksum", "");
            assertThat(district.post("/applications/" + written + "/decision", decision)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(post("/api/v1/applications/" + written + "/decision", "{}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(district.post("/applications/" + written + "/assessors", Map.of("body", "panel"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(fixture.parts()
                        .applications()
                        .get(foreign.id(), fixture.organiser())
                        .state())
                .isEqualTo(ApplicationState.ADMITTED);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String route : List.of(
                "/campaigns/nowhere",
                "/campaigns/nowhere/results",
                "/applications/nowhere",
                "/applications/nowhere/explanation",
                "/draws/nowhere",
                "/inquiries/nowhere",
                "/api/v1/applications/nowhere/result",
                "/api/v1/draws/nowhere",
                "/assessments/nowhere/signed/none/file",
                "/applications/%2530nowhere")) {
            assertThat(district.get(route).statusCode()).as(route).isEqualTo(404);
        }
        assertThat(district.get("/campaigns/new").statusCode()).isEqualTo(200);
    }

    @Test
    void aSheetIsReachedThroughItsOwnApplicationOnly() {
        assessments.assessments().decline(foreignSheet.id(), "亲属任职（示例）", assessments.first());
        String here = "/applications/" + own.id().text();
        String sheet = "/" + foreignSheet.id().text();
        Map<String, String> next =
                Map.of("account", assessments.assessor("assessor9").accountOrRefuse());

        assertThat(district.post(here + "/assessors" + sheet + "/reopen", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(district.post(here + "/assessors" + sheet + "/hand-on", next).statusCode())
                .isEqualTo(404);
        assertThat(post("/api/v1" + here + "/assessments" + sheet + "/reopen", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("/api/v1" + here + "/assessments" + sheet + "/hand-on", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(assessments.assessments().assignments(foreign.id()))
                .filteredOn(known -> known.id().equals(foreignSheet.id()))
                .singleElement()
                .matches(known -> known.state() == AssignmentState.DECLINED);

        assessments.assessments().decline(ownSheet.id(), "亲属任职（示例）", assessments.first());
        String back = here + "/assessors/" + ownSheet.id().text() + "/reopen";
        assertThat(district.post(back, Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void onlyApplicationsOfTheCampaignAreHandedOut() {
        Application fresh = assessments.admitted(fixture.campaigns().get(foreign.campaignId()), "全市二苑（示例）");
        Map<String, String> asked = Map.of(
                "scope", "chosen",
                "body", "panel",
                "mode", "EACH",
                "applications", fresh.id().text(),
                "accounts", assessments.first().accountOrRefuse());
        String board = "/campaigns/" + own.campaignId().text() + "/assessors";
        district.get(board);

        assertThat(district.post(board, asked).statusCode()).isEqualTo(404);
        assertThat(assessments.assessments().assignments(fresh.id())).isEmpty();
    }

    @Test
    void whoeverBroughtAListReadsWhatBecameOfIt() {
        String mine = brought("district-here");
        String theirs = brought("organiser-elsewhere");

        assertThat(district.get("/imports/" + mine).statusCode()).isEqualTo(200);
        assertThat(district.get("/api/v1/imports/" + mine).statusCode()).isEqualTo(200);
        assertThat(district.get("/imports/" + theirs).statusCode()).isEqualTo(403);
        assertThat(district.get("/sheets/estates").statusCode()).isEqualTo(403);
        assertThat(district.get("/campaigns/" + own.campaignId().text() + "/assessors")
                        .body())
                .as("no way that is closed is offered")
                .doesNotContain("/sheets/assignments");
    }

    private static String brought(String name) {
        String id = new Ids().next();
        if (name.equals("organiser-elsewhere")) {
            organiser(name);
        }
        int rows = seeded.storage()
                .write(handle -> handle.execute(
                        "insert into sheet_import (id, kind, file_name, account_id, good_rows_only, state, row_count, failed,"
                                + " added, changed, unchanged, begun_at, ended_at) select ?, 'inquiry-answers', '答复.xlsx', id,"
                                + " 0, 'FOUND', 1, 1, 0, 0, 0, '2026-11-22T08:00:00.000Z', '2026-11-22T08:00:01.000Z'"
                                + " from account where sign_in_name = ?",
                        id,
                        name));
        assertThat(rows).isEqualTo(1);
        return id;
    }

    private static HttpResponse<String> post(String path, String json) {
        return district.send(district.request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", district.token())
                .POST(BodyPublishers.ofString(json)));
    }

    /** Its first character percent-encoded. */
    private static String encoded(String id) {
        return "%%%02x".formatted((int) id.charAt(0)) + id.substring(1);
    }

    private static String encodedThroughout(String id) {
        StringBuilder text = new StringBuilder();
        id.chars().forEach(letter -> text.append("%%%02X".formatted(letter)));
        return text.toString();
    }

    private static Visitor organiser(String name) {
        Optional<String> area =
                Optional.of(fixture.registry().above(AreaLevel.DISTRICT).id().text());
        NewAccount account = new NewAccount(SignInName.of(name), name, "", Set.of(Role.ORGANISER), area, false);
        fixture.registry().accounts().add(Actor.CONSOLE, account, PASSWORD);
        return fixture.registry().visitor(name);
    }

    private static Campaign campaign(String title, Visitor by) {
        Instant begin = fixture.now().minus(Duration.ofDays(1));
        List<StageWindow> windows = List.of(
                new StageWindow(Stage.FILING, begin, begin.plus(Duration.ofDays(20))),
                new StageWindow(Stage.EXAMINATION, begin, begin.plus(Duration.ofDays(30))),
                new StageWindow(Stage.ASSESSMENT, begin, begin.plus(Duration.ofDays(50))));
        CampaignText text = new CampaignText(title, CampaignKind.DEMONSTRATION, "区住建局（示例）", "", "", 2026);
        Campaign draft =
                fixture.campaigns().create(new CampaignPlan(text, fixture.rubricDigest(), Map.of(), windows), by);
        return fixture.campaigns().open(draft.id(), draft.version(), by);
    }

    private static TestClient signedIn(String name) {
        TestClient client = new TestClient(seeded.port());
        client.get("/sign-in");
        client.post("/sign-in", Map.of("name", name, "password", PASSWORD.text()));
        client.get("/account");
        return client;
    }
}
