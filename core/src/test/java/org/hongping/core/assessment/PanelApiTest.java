package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Assignment by rule and lot, reconciliation and leanings for programs; answers are held against their description. */
class PanelApiTest {
    @RegisterExtension
    static final AssessmentServer SERVER = new AssessmentServer();

    private final AssessmentFixture fixture = SERVER.fixture();
    private final TestClient office = SERVER.client("organiser");
    private final TestClient first = SERVER.client("assessor1");
    private final Campaign campaign = fixture.applications().campaign("接口 " + System.nanoTime());
    private final Application application = fixture.admitted(campaign, "接口苑 " + System.nanoTime());
    private final String here = "/api/v1/campaigns/" + campaign.id().text();

    @Test
    void aPlanIsAnsweredAndHandedOutByItsDigest() {
        String plan = send(office, "POST", here + "/allotments", asked("")).body();
        String digest = plan.replaceFirst(".*\"digest\":\"([0-9a-f]{64})\".*", "$1");

        HttpResponse<String> made = send(office, "POST", here + "/allotments", asked(",\"digest\":\"" + digest + "\""));

        assertThat(made.body()).contains("\"made\":2", "\"refused\":[]");
        assertThat(send(office, "POST", here + "/allotments", asked(",\"digest\":\"" + digest + "\""))
                        .statusCode())
                .isEqualTo(409);
        assertThat(send(office, "POST", here + "/allotments", "{\"body\":\"panel\",\"members\":0,\"accounts\":[]}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aDrawIsCommittedDrawnAndListed() {
        String committed = send(office, "POST", here + "/draws", asked("")).body();
        assertThat(committed).contains("\"state\":\"COMMITTED\"").doesNotContain("\"seed\"");
        String draw = "/api/v1/draws/" + committed.replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");

        assertThat(send(office, "POST", draw + "/continue", "").statusCode())
                .as("nothing is drawn")
                .isEqualTo(409);
        assertThat(send(office, "POST", draw + "/draw", "{\"word\":\"6 3\"}").body())
                .contains("\"state\":\"DRAWN\"", "\"seed\"", "\"word\":\"6 3\"");
        assertThat(send(office, "POST", draw + "/continue", "").body()).contains("\"state\":\"DRAWN\"");
        assertThat(send(office, "POST", draw + "/drop", "{\"reason\":\"晚了\"}").statusCode())
                .isEqualTo(409);
        assertThat(office.get(here + "/draws").body()).contains("\"DRAWN\"");
        assertThat(first.get(draw).statusCode()).isEqualTo(200);
    }

    @Test
    void aReconciliationIsBegunTalkedAboutAndClosed() {
        List<Assignment> both = fixture.assigned(application);
        String own = "/api/v1/assessments/" + both.get(0).id().text() + "/reconciliation";
        fixture.finished(both.get(0), fixture.first(), "5");
        assertThat(first.get(own).statusCode()).as("blind until all are in").isEqualTo(404);
        fixture.finished(both.get(1), fixture.second(), "2");
        String office = "/api/v1/applications/" + application.id().text() + "/reconciliation";
        assertThat(send(this.office, "POST", office, "{\"lines\":[\"5.1\"],\"reason\":\"分差大\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(first.get(own).body())
                .contains("\"5.1\":[{\"points\":\"2.00\"")
                .doesNotContain("assessor2");
        HttpResponse<String> changed = first.send(first.request(own + "/lines/5.1")
                .header("If-Match", "\"1\"")
                .method("PUT", BodyPublishers.ofString("{\"answer\":{\"points\":4,\"reason\":\"再看\"}}")));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(send(first, "POST", own + "/conclude", "{}").statusCode()).isEqualTo(200);
        assertThat(this.office.get(office).body()).contains("\"said\":1", "\"asked\":2");
        assertThat(send(this.office, "POST", office + "/close", "{\"outcome\":\"各有依据\"}")
                        .body())
                .contains("\"closedAt\"");
        assertThat(this.office.get(here + "/leanings").body()).contains("\"mean\":\"", "\"shared\":");
    }

    @Test
    void doubtsAreToldSettledAndSheetsTakenAway() {
        Visitor close = fixture.assessor(
                "doubt" + System.nanoTime(), fixture.applications().enterprise().name() + "工程部");
        String panel = "/api/v1/applications/" + application.id().text();
        String who = "{\"body\":\"panel\",\"accounts\":[\"" + close.accountOrRefuse() + "\"]";

        HttpResponse<String> told = send(office, "POST", panel + "/assessments", who + "}");

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("/problems/interest-doubtful", "\"ground\":\"LIKENESS\"");
        String doubt = told.body().replaceFirst(".*\"id\":\"([0-9a-f]{16})\".*", "$1");
        assertThat(send(office, "POST", panel + "/assessments", who + ",\"checked\":[\"" + doubt + "\"]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(office.get(here + "/conflicts").body()).contains("\"items\":[]");
        assertThat(send(office, "POST", panel + "/conflicts/settle", "{\"checked\":[\"" + doubt + "\"]}")
                        .body())
                .contains("\"items\":[]");
        assertThat(send(office, "POST", panel + "/conflicts/settle", "{\"checked\":[\"ffffffffffffffff\"]}")
                        .statusCode())
                .isEqualTo(409);

        Visitor insider = fixture.assessor("insider" + System.nanoTime());
        Assignment sheet = fixture.assigned(application, insider).stream()
                .filter(known -> known.accountId().equals(insider.accountOrRefuse()))
                .findFirst()
                .orElseThrow();
        fixture.applications()
                .registry()
                .enterprises()
                .join(
                        application.entrant().enterpriseId().orElseThrow(),
                        RegistryFixture.account(insider),
                        fixture.applications().applicant());
        assertThat(office.get(here + "/conflicts").body())
                .contains(
                        "\"sure\":true", "\"ground\":\"APPLICANT\"", sheet.id().text());
        String aside = panel + "/assessments/" + sheet.id().text() + "/set-aside";
        assertThat(send(office, "POST", aside, "{}").statusCode()).isEqualTo(422);
        assertThat(send(office, "POST", aside, "{\"reason\":\"任职\"}").body()).contains("\"state\":\"DECLINED\"");
        assertThat(send(office, "POST", aside, "{\"reason\":\"任职\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void anInterestIsDeclaredAndSeenByTheOffice() {
        Visitor member = fixture.assessor("api" + System.nanoTime());
        TestClient browser = SERVER.client(member.name());
        String estate = fixture.applications()
                .parts()
                .desks()
                .open(application.id(), fixture.organiser())
                .entrantName();

        HttpResponse<String> made = send(
                browser,
                "POST",
                "/api/v1/interests",
                "{\"kind\":\"ESTATE\",\"name\":\"" + estate + "\",\"reason\":\"住在这里\"}");

        assertThat(made.body()).contains("\"asideFrom\":0");
        assertThat(browser.get("/api/v1/interests").body()).contains(estate);
        assertThat(office.get("/api/v1/interests").body()).contains(estate);
        assertThat(first.get("/api/v1/interests").body()).doesNotContain(estate);

        String one = "/api/v1/interests/" + made.body().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(first.delete(one).statusCode())
                .as("somebody else's declaration")
                .isEqualTo(404);
        assertThat(browser.delete(one).statusCode()).isEqualTo(204);
    }

    private String asked(String more) {
        return "{\"body\":\"panel\",\"members\":2,\"accounts\":[\""
                + fixture.first().accountOrRefuse() + "\",\"" + fixture.second().accountOrRefuse() + "\"]" + more + "}";
    }

    private static HttpResponse<String> send(TestClient client, String method, String path, String json) {
        return client.send(client.request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }
}
