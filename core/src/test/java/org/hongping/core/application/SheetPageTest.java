package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The self-assessment is saved line by line with its points; what was typed is never lost. */
class SheetPageTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient plain = SERVER.client("applicant");
    private final TestClient scripted = SERVER.client("applicant").withHeader("HX-Request", "true");
    private final Campaign campaign = fixture.campaign("自评");
    private final Application application = fixture.started(campaign, "自评苑 " + System.nanoTime());
    private final String path = "/applications/" + application.id().text();

    @Test
    void anAnswerBringsItsPointsAndTheTotalsFollow() {
        HttpResponse<String> answer = save("1.1", 0, Map.of("level", "active"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("id=\"said-1-1\"", "name=\"version\" value=\"1\"", "5.00", "已保存")
                .contains("id=\"points-1\" hx-swap-oob=\"true\"", "id=\"summary\"", "id=\"parts\"")
                .doesNotContain("type=\"radio\"");
    }

    @Test
    void aCountedLineSaysWhatOneMoreTickWouldGive() {
        assertThat(save("2.1", 0, Map.of("check", "hall")).body()).contains("再勾 1 项得 4.00");
    }

    @ParameterizedTest
    @CsvSource({"2.755", "6", "-1", "abc", "5分"})
    void pointsThatCannotBeAreRefusedAtTheirLine(String points) {
        HttpResponse<String> answer = save("5.1", 0, Map.of("points", points));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"said-5-1\"", "class=\"field-error\"", "“得分”", "未保存");
        assertThat(dossier().lines()).doesNotContainKey("5.1");
    }

    @Test
    void aRefusedPartIsNamedByItsLabel() {
        HttpResponse<String> answer = save("1.6", 0, Map.of("a.points", "9"));

        assertThat(answer.body()).contains("“项目团队在职党员并纳入管理：得分”为 9");
    }

    @Test
    void withoutScriptARefusedLineIsShownWithWhatWasTyped() {
        HttpResponse<String> answer = plain.post(path + "/lines/5.1", Map.of("points", "2.755", "version", "0"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"2.755\"", "class=\"field-error\"");
    }

    @Test
    void withoutScriptASavedLineLeadsBackToItsPlace() {
        HttpResponse<String> answer = plain.post(path + "/lines/1.1", Map.of("level", "founded", "version", "0"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(path + "/sheet#line-1-1");
        assertThat(plain.get(path + "/sheet").body()).contains("value=\"founded\" checked");
    }

    @Test
    void aSaveFromAnotherTabShowsBothAndMineCanBeKept() {
        save("1.1", 0, Map.of("level", "founded"));

        HttpResponse<String> stale = save("1.1", 0, Map.of("level", "active"));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("别处保存的是", "有党组织", "以我填的为准", "name=\"version\" value=\"1\"");

        assertThat(save("1.1", 1, Map.of("level", "active")).statusCode()).isEqualTo(200);
        assertThat(dossier().lines().get("1.1").version()).isEqualTo(2);
    }

    @Test
    void aLineCanBeCleared() {
        save("6.1", 0, Map.of("points", "2"));

        assertThat(save("6.1", 1, Map.of("points", "2", "clear", "yes")).statusCode())
                .isEqualTo(200);

        assertThat(dossier().lines().get("6.1").answer().fields()).isEmpty();
    }

    @Test
    void whenTheWindowClosesWhileTypingTheLineSaysSoAndKeepsTheAnswer() {
        fixture.close(campaign, Stage.FILING);

        HttpResponse<String> scriptedAnswer = save("5.1", 0, Map.of("points", "4"));
        assertThat(scriptedAnswer.statusCode()).isEqualTo(409);
        assertThat(scriptedAnswer.body()).contains("id=\"said-5-1\"", "截止");

        HttpResponse<String> plainAnswer = plain.post(path + "/lines/5.1", Map.of("points", "4", "version", "0"));
        assertThat(plainAnswer.statusCode()).isEqualTo(409);
        assertThat(plainAnswer.body()).contains("value=\"4\"", "截止");
    }

    @Test
    void aLineThatIsNotOnTheSheetIsNotFound() {
        assertThat(save("9.9", 0, Map.of("points", "4")).statusCode()).isEqualTo(404);
        assertThat(plain.get(path + "/lines/9.9").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyItsOwnEnterpriseWrites() {
        Map<String, String> typed = Map.of("level", "active", "version", "0");

        for (String session : new String[] {"rival", "organiser", "both", "assessor"}) {
            assertThat(SERVER.client(session).post(path + "/lines/1.1", typed).statusCode())
                    .as(session)
                    .isEqualTo(403);
        }
    }

    @Test
    void englishPagesSpeakEnglishDownToThePoints() {
        save("1.3", 0, Map.of("quantity", "2"));

        String page =
                plain.withCookie("hongping_language", "en").get(path + "/sheet").body();

        assertThat(page).contains("Organisation and leadership", "2 items").doesNotContain("2 项");
    }

    @Test
    void aLineHasAPageOfItsOwnWithTheNextOneAStepAway() {
        String page = plain.get(path + "/lines/1.4").body();

        assertThat(page).contains("第 4 / 22 行", path + "/lines/1.3", path + "/lines/1.5", "会员证书");
    }

    @Test
    void whatIsLackingIsListedWithLinks() {
        assertThat(plain.get(path + "/sheet").body())
                .contains("href=\"" + path + "/sheet#line-1-1\"", "href=\"" + path + "/form#f-creditGrade\"");
    }

    private HttpResponse<String> save(String code, int version, Map<String, String> typed) {
        Map<String, String> form = new LinkedHashMap<>(typed);
        form.put("version", Integer.toString(version));
        return scripted.post(path + "/lines/" + code, form);
    }

    private Dossier dossier() {
        return fixture.parts().drafts().dossier(application.id(), fixture.applicant());
    }
}
