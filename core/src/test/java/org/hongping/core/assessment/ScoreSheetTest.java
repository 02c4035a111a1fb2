package org.hongping.core.assessment;

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

/** A sheet is scored line by line with its points; what was typed is never lost, and others' points never shown. */
class ScoreSheetTest {
    @RegisterExtension
    static final AssessmentServer SERVER = new AssessmentServer();

    private final AssessmentFixture fixture = SERVER.fixture();
    private final TestClient plain = SERVER.client("assessor1");
    private final TestClient scripted = SERVER.client("assessor1").withHeader("HX-Request", "true");
    private final Campaign campaign = fixture.applications().campaign("评分 " + System.nanoTime());
    private final java.util.List<Assignment> both = fixture.assigned(fixture.admitted(campaign, "评分苑"));
    private final String path = "/assessments/" + both.get(0).id().text();

    @Test
    void aScoreBringsItsPointsAndTheFiguresFollow() {
        HttpResponse<String> answer = save("1.1", 0, Map.of("level", "active"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("id=\"said-1-1\"", "name=\"version\" value=\"1\"", "5.00", "已保存")
                .contains("id=\"points-1\" hx-swap-oob=\"true\"", "id=\"sheet-figures\"", "已评 1 / 16 行", "还剩 15 行")
                .doesNotContain("type=\"radio\"");
    }

    @Test
    void theSheetShowsWhatTheApplicantClaimsAndWhatIsLeft() {
        assertThat(plain.get(path).body())
                .contains("<span>自评 <b class=\"num\">5.00</b></span>", "还剩 16 行", "第 1 / 1 家", "我的得分", "附件4")
                .contains("href=\"" + path + "#line-1-1\"");
        assertThat(plain.get(path + "/lines/1.6/side").body()).contains("自评", "7.50", "在职党员 5 名");
    }

    @Test
    void pointsOfOtherMembersAreNowhere() {
        fixture.finished(both.get(1), fixture.second(), "4.37");

        for (String page : new String[] {"", "/lines/5.1", "/lines/5.1/side", "/finish"}) {
            assertThat(plain.get(path + page).body()).as(page).doesNotContain("4.37", "99.37", "assessor2");
        }
    }

    @ParameterizedTest
    @CsvSource({"2.755", "6", "-1", "abc", "5分"})
    void pointsThatCannotBeAreRefusedAtTheirLine(String points) {
        HttpResponse<String> answer = save("5.1", 0, Map.of("points", points));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"said-5-1\"", "class=\"field-error\"", "“得分”", "未保存");
        assertThat(fixture.assessments()
                        .sheet(both.get(0).id(), fixture.first())
                        .lines())
                .isEmpty();
    }

    @Test
    void aLineThatAsksForAReasonSaysSo() {
        assertThat(save("6.7", 0, Map.of("points", "1")).body()).contains("class=\"field-error\"", "理由");
        assertThat(save("6.7", 0, Map.of("points", "1", "reason", "做法可复制")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSaveFromAnotherTabShowsBothAndMineCanBeKept() {
        save("1.1", 0, Map.of("level", "founded"));

        HttpResponse<String> stale = save("1.1", 0, Map.of("level", "active"));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("别处保存的是", "有党组织", "以我填的为准", "name=\"version\" value=\"1\"");

        assertThat(save("1.1", 1, Map.of("level", "active")).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutScriptAStaleLineShowsWhatWasTypedBesideWhatStands() {
        save("1.1", 0, Map.of("level", "founded"));

        HttpResponse<String> stale = plain.post(path + "/lines/1.1", Map.of("level", "active", "version", "0"));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("value=\"active\" checked", "别处保存的是");
    }

    @Test
    void withoutScriptASavedLineLeadsBackToWhereItWasSaved() {
        Map<String, String> typed = Map.of("level", "founded", "version", "0");
        HttpResponse<String> whole = plain.post(path + "/lines/1.1", typed);
        Map<String, String> alone = Map.of("points", "4", "version", "0", "from", "line");
        HttpResponse<String> single = plain.post(path + "/lines/5.1", alone);

        assertThat(whole.headers().firstValue("Location")).contains(path + "#line-1-1");
        assertThat(single.headers().firstValue("Location")).contains(path + "/lines/5.1");
        assertThat(plain.get(path).body()).contains("value=\"founded\" checked");
    }

    @Test
    void whenTheWindowClosesWhileTypingTheLineSaysSoAndKeepsTheScore() {
        fixture.applications().close(campaign, Stage.ASSESSMENT);

        HttpResponse<String> scriptedAnswer = save("5.1", 0, Map.of("points", "4"));
        assertThat(scriptedAnswer.statusCode()).isEqualTo(409);
        assertThat(scriptedAnswer.body()).contains("id=\"said-5-1\"", "截止");

        HttpResponse<String> plainAnswer = plain.post(path + "/lines/5.1", Map.of("points", "4", "version", "0"));
        assertThat(plainAnswer.statusCode()).isEqualTo(409);
        assertThat(plainAnswer.body()).contains("value=\"4\"", "截止");
        assertThat(plain.get(path).body()).contains("评分表只能查看").doesNotContain("hx-post=\"" + path + "/lines");
    }

    @Test
    void anUnfinishedSheetListsWhatIsOpenWithLinks() {
        save("1.1", 0, Map.of("level", "active"));

        HttpResponse<String> answer = plain.post(path + "/finish", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("还有 15 行未评", "href=\"" + path + "/lines/1.2\"")
                .doesNotContain("href=\"" + path + "/lines/6.1\"");
    }

    @Test
    void aFinishedSheetCanOnlyBeReadAndLeadsToTheNext() {
        Assignment next = fixture.assigned(fixture.admitted(campaign, "下一苑")).get(0);
        AssessmentFixture.FULL_MARKS.forEach(
                (code, answer) -> fixture.save(both.get(0), code, answer, 0, fixture.first()));

        HttpResponse<String> answer = plain.post(path + "/finish", Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(plain.get(path).body())
                .contains("只能查看", "/assessments/" + next.id().text(), "还剩 1 家")
                .doesNotContain("hx-post=\"" + path + "/lines");
        assertThat(save("5.1", 1, Map.of("points", "3")).statusCode()).isEqualTo(409);
    }

    @Test
    void steppingAsideAsksForAReasonAndHidesTheSheet() {
        assertThat(plain.post(path + "/decline", Map.of("reason", " ")).statusCode())
                .isEqualTo(422);

        HttpResponse<String> answer = plain.post(path + "/decline", Map.of("reason", "曾在该企业任职"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(plain.get(path).body()).contains("您已回避：曾在该企业任职").doesNotContain("data-line");
        assertThat(plain.get(path + "/lines/1.1").statusCode()).isEqualTo(403);
    }

    @Test
    void englishPagesSpeakEnglish() {
        String page = plain.withCookie("hongping_language", "en").get(path).body();

        assertThat(page).contains("My points", "0 / 16 lines scored", "Organisation and leadership", "Review panel");
    }

    private HttpResponse<String> save(String code, int version, Map<String, String> typed) {
        Map<String, String> form = new LinkedHashMap<>(typed);
        form.put("version", Integer.toString(version));
        return scripted.post(path + "/lines/" + code, form);
    }
}
