package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages of reconciliation, leaning, phrases and declared interests. */
class OfficeViewsTest {
    @RegisterExtension
    static final AssessmentServer SERVER = new AssessmentServer();

    private final AssessmentFixture fixture = SERVER.fixture();
    private final TestClient office = SERVER.client("organiser");
    private final TestClient first = SERVER.client("assessor1");
    private final Campaign campaign = fixture.applications().campaign("页面 " + System.nanoTime());
    private final Application application = fixture.admitted(campaign, "页面苑 " + System.nanoTime());
    private final String path = "/applications/" + application.id().text();

    @Test
    void aReconciliationIsOpenedTalkedAboutAndClosedOnPages() {
        List<Assignment> both = fixture.assigned(application);
        fixture.finished(both.get(0), fixture.first(), "5");
        fixture.finished(both.get(1), fixture.second(), "2");
        assertThat(office.get(path + "/reconciliation").body()).contains("5.1", "3.00", "发起复议");
        assertThat(office.post(path + "/reconciliation", Map.of("reason", "")).statusCode())
                .isEqualTo(422);
        assertThat(office.post(path + "/reconciliation", Map.of("lines", "5.1", "reason", "分差大"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(office.get(path + "/assessors").body()).contains("正在分差复议，已确认 0 / 2 人", path + "/reconciliation");

        String own = "/assessments/" + both.get(0).id().text() + "/reconcile";
        assertThat(first.get("/assessments").body()).contains("去复议");
        assertThat(first.get(own).body()).contains("其他成员", "2.00", "复议原因：分差大").doesNotContain("assessor2");
        assertThat(first.post(own + "/lines/5.1", Map.of("points", "3", "reason", "再看", "version", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(first.post(own + "/lines/2.2", Map.of("check", "press", "version", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(first.post(own + "/conclude", Map.of()).statusCode()).isEqualTo(303);
        assertThat(office.get(path + "/reconciliation").body()).contains("复议中", "已确认 1 / 2 人");
        assertThat(office.post(path + "/reconciliation/close", Map.of("outcome", "各有依据"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.get(path + "/reconciliation").body()).contains("各有依据", "复议已于");
        assertThat(office.get(path + "/assessors").body()).doesNotContain("正在分差复议");
        assertThat(office.get("/campaigns/" + campaign.id().text() + "/assessors/leanings")
                        .body())
                .contains("偏严", "偏松", "比较的行");
    }

    @Test
    void phrasesAreKeptSharedByTheOfficeAndOfferedOnTheSheet() {
        String own = "现场未见公示栏 " + System.nanoTime();
        assertThat(first.post("/phrases", Map.of("words", own)).statusCode()).isEqualTo(303);
        assertThat(first.post("/phrases", Map.of("words", own)).body()).contains("已经有");
        assertThat(first.post("/phrases", Map.of("words", "不是您的", "shared", "true"))
                        .statusCode())
                .isEqualTo(403);
        String all = "佐证不足 " + System.nanoTime();
        assertThat(office.post("/phrases", Map.of("words", all, "shared", "true"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(first.get("/phrases/choose").body()).contains(own, all);
        assertThat(SERVER.client("assessor2").get("/phrases/choose").body())
                .contains(all)
                .doesNotContain(own);
    }

    @Test
    void whoDeclaresAnInterestStepsAsideAndTheSheetGoesToAnother() {
        String name = "declares" + System.nanoTime();
        Visitor member = fixture.assessor(name);
        TestClient browser = SERVER.client(name);
        Assignment mine = fixture.assigned(application, member).get(0);
        fixture.save(mine, "5.1", "{\"points\":3}", 0, member);
        String estate = fixture.applications()
                .parts()
                .desks()
                .open(application.id(), fixture.organiser())
                .entrantName();
        assertThat(browser.post("/interests", Map.of("kind", "ESTATE", "name", "没有的小区", "reason", "住在这里"))
                        .body())
                .contains("没有登记名称是“没有的小区”的", "住在这里");

        assertThat(browser.post("/interests", Map.of("kind", "ESTATE", "name", estate, "reason", "住在这里"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(browser.get("/interests").body()).contains("1 张未提交的评分表转为回避", estate);
        assertThat(office.get(path + "/assessors").body()).contains("回避", "住在这里");
        assertThat(fixture.assessments().assignments(application.id()).get(0).state())
                .isEqualTo(AssignmentState.DECLINED);
        assertThat(fixture.assessments().sheet(mine.id(), member).lines())
                .as("what was typed is kept")
                .containsKey("5.1");
        assertThat(office.post(path + "/assessors", Map.of("body", "panel", "accounts", member.accountOrRefuse()))
                        .statusCode())
                .isEqualTo(422);
    }
}
