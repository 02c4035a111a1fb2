package org.hongping.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.SettableRubrics;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.web.TestClient;
import org.hongping.core.workday.WorkCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The organiser plans, opens and moves campaigns; others see the call. */
class CampaignPagesTest {
    @RegisterExtension
    final CampaignServer server = new CampaignServer();

    private CampaignFixture fixture;
    private TestClient organiser;

    @BeforeEach
    void come() {
        fixture = server.fixture();
        organiser = server.browser("organiser");
    }

    @Test
    void anEmptyListOffersTheFirstStep() {
        assertThat(organiser.get("/campaigns").body()).contains("还没有评价活动", "href=\"/campaigns/new\"");
        assertThat(server.browser("applicant").get("/campaigns").body())
                .contains("还没有评价活动")
                .doesNotContain("/campaigns/new");
    }

    @Test
    void theFormOffersTheOnlyRubricItsReadingsAndTheUsualHour() {
        String form = organiser.get("/campaigns/new").body();

        assertThat(form)
                .contains("value=\"17:30\"", CampaignFixture.SHEET.shortDigest(), "rubric-chengdu", "交叉比例以谁为分母")
                .containsPattern("value=\"" + CampaignFixture.SHEET.rubricDigest() + "\" checked");
    }

    @Test
    void whatIsPlannedIsSavedAsADraftInTheOfficesTime() {
        HttpResponse<String> saved = organiser.post("/campaigns", planned());

        Campaign draft = only();
        assertThat(saved.headers().firstValue("Location"))
                .contains("/campaigns/" + draft.id().text());
        assertThat(draft.text().title()).isEqualTo("2026 年度创建");
        assertThat(draft.window(Stage.FILING).orElseThrow().closesAt()).isEqualTo("2026-11-30T09:30:00Z");
        assertThat(draft.window(Stage.NOTICE)).isEmpty();
        String board = organiser.get("/campaigns/" + draft.id().text()).body();
        assertThat(board).contains("“2026 年度创建”已保存", "2026-11-30 17:30", "星期一", "确认开始，锁定细则", "均为默认");
        assertThat(organiser.get("/campaigns").body()).contains("2026 年度创建", "筹备中", "截止 2026-11-30 17:30");
    }

    @Test
    void whatANoticeSaysOfApprovalTimeAndMoneyIsKeptAndShown() {
        assertThat(organiser.get("/campaigns/new").body())
                .containsPattern("name=\"freeOfCharge\" value=\"true\" checked");
        Map<String, String> form = planned();
        form.putAll(Map.of(
                "approval", "示例批〔2026〕2 号",
                "periodFrom", "2025-07-01",
                "periodUntil", "2026-06-30",
                "validMonths", "36",
                "freeOfCharge", "true"));
        organiser.post("/campaigns", form);
        Campaign draft = only();

        assertThat(organiser.get(path(draft)).body())
                .contains("示例批〔2026〕2 号", "2025-07-01", "2026-06-30", "自命名起 36 个月", "不收取任何费用");
        assertThat(organiser.get(path(draft) + "/edit").body())
                .contains("value=\"2025-07-01\"", "name=\"validMonths\" type=\"text\" value=\"36\"")
                .containsPattern("name=\"freeOfCharge\" value=\"true\" checked");
        form.remove("freeOfCharge");
        form.put("periodUntil", "");
        form.put("version", "1");
        HttpResponse<String> half = organiser.post(path(draft), form);
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("id=\"e-periodUntil\"", "须同时填写");
        form.putAll(Map.of("periodFrom", "", "validMonths", ""));
        organiser.post(path(draft), form);
        assertThat(only().text().terms().freeOfCharge()).isFalse();
        assertThat(organiser.get(path(draft)).body()).doesNotContain("不收取任何费用", "评价周期");
    }

    @Test
    void aNewCampaignIsProposedFromWorkingDayToWorkingDay() {
        Map<String, String> proposed = new LinkedHashMap<>();
        WindowNote.propose(proposed, LocalDate.of(2026, 11, 20), WorkCalendar.WEEKENDS); // a Friday

        assertThat(proposed)
                .containsEntry("filing-from", "2026-11-23")
                .containsEntry("filing-until", "2026-12-11")
                .containsEntry("examination-from", "2026-12-14")
                .containsEntry("assessment-until", "2027-01-22");
        assertThat(organiser.get("/campaigns/new").body()).contains("共 15 个工作日", "共 20 个工作日");
    }

    @Test
    void anEndOnADayOfRestIsToldAndPutOnTheNextWorkingDayWithoutSaving() {
        Map<String, String> form = planned();
        form.put("filing-until", "2026-11-28");
        form.put("filing-until-time", "24:61");
        form.put("mend", "count");
        assertThat(organiser.post("/campaigns", form).body())
                .contains("“申报”的截止日 2026-11-28 不是工作日", "改为 2026-11-30 17:30", "value=\"24:61\"");
        form.put("mend", "filing");
        assertThat(organiser.post("/campaigns", form).body())
                .contains("value=\"2026-11-30\"", "value=\"17:30\"", "2026 年度创建")
                .doesNotContain("24:61", "不是工作日");
        assertThat(fixture.campaigns().list(true)).isEmpty();
    }

    @Test
    void refusalsStandAtTheFieldAndNothingTypedIsLost() {
        Map<String, String> form = planned();
        form.put("title", "");
        form.put("year", "26");
        form.put("filing-until", "2026-10-01");
        form.put("assessment-until", "");
        form.put("basis", "示例文〔2026〕9 号");

        HttpResponse<String> refused = organiser.post("/campaigns", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("有 4 处需要改正", "id=\"e-title\"", "id=\"e-year\"", "申报的截止时间须晚于开始时间", "id=\"e-assessment-until\"")
                .contains("示例文〔2026〕9 号", "value=\"2026-10-01\"", "评审截止日期");
        assertThat(fixture.campaigns().list(true)).isEmpty();
    }

    @Test
    void aTimeThatIsNoneAndARubricThatIsGoneAreRefused() {
        Map<String, String> form = planned();
        form.put("filing-until-time", "25:00");
        form.put("rubric", "sha256:" + "0".repeat(64));

        assertThat(organiser.post("/campaigns", form).body()).contains("应为时间，例如 17:30，收到“25:00”", "没有安装核对码为");
        form.remove("rubric");
        assertThat(organiser.post("/campaigns", form).body()).contains("请选择评分细则");
    }

    @Test
    void aSealOnAFormThatIsNotThereIsRefusedAtItsTick() {
        InstalledRubric formless = ShippedRubrics.of("rubric-weihai").all().get(0);
        fixture.rubrics().install(formless);
        Map<String, String> form = planned();
        form.put("rubric", formless.rubricDigest());
        form.put("sealedForm", "true");

        HttpResponse<String> refused = organiser.post("/campaigns", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-sealedForm\"", "没有申报表，不能要求打印盖章");
    }

    @Test
    void aReadingIsSwitchedAndSaidOnTheBoard() {
        fixture.rubrics().install(SettableRubrics.SWITCHABLE);
        Map<String, String> form = planned();
        form.put("rubric", SettableRubrics.SWITCHABLE.rubricDigest());
        String field = "reading-" + SettableRubrics.SWITCHABLE.shortDigest() + "-cd.cross-post";
        form.put(field, "strict");
        assertThat(organiser.get("/campaigns/new").body())
                .containsPattern("name=\"" + field + "\" value=\"default\" checked")
                .contains("有 1 条可以改选");

        organiser.post("/campaigns", form);

        Campaign draft = only();
        assertThat(draft.rubric().interpretations()).containsExactly(Map.entry("cd.cross-post", "strict"));
        assertThat(organiser.get(path(draft)).body()).contains("其中改选 1 条", "须超过 50%");
        assertThat(organiser.get(path(draft) + "/edit").body())
                .containsPattern("name=\"" + field + "\" value=\"strict\" checked");
        form.put(field, "whatever");
        form.put("version", "1");
        HttpResponse<String> refused = organiser.post(path(draft), form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("没有选项 whatever", "value=\"2026 年度创建\"");
    }

    @Test
    void aStaleSaveShowsBothAndSavesNeither() {
        Campaign draft = fixture.draft("原名");
        fixture.campaigns().rewrite(draft.id(), 1, fixture.plan("别人改的名"), fixture.organiser());
        Map<String, String> form = planned();
        form.put("version", "1");

        HttpResponse<String> stale = organiser.post(path(draft), form);

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains("别人保存过这项活动", "value=\"2026 年度创建\"", "别人改的名", "以我填的为准", "name=\"version\" value=\"2\"");
        assertThat(fixture.campaigns().get(draft.id()).text().title()).isEqualTo("别人改的名");
    }

    @Test
    void aDraftThatLacksWindowsSaysSoAndCannotBeOpened() {
        Campaign draft = fixture.campaigns().create(fixture.plan("缺时间"), fixture.organiser());

        String board = organiser.get(path(draft)).body();

        assertThat(board).contains("补齐以下内容后才能开始", "还没有填写申报的起止时间").doesNotContain("确认开始");
        HttpResponse<String> refused = organiser.post(path(draft) + "/open", Map.of("version", "1"));
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void openingSaysTheConsequenceAndLocks() {
        Campaign draft = fixture.draft("开始");
        assertThat(organiser.get(path(draft)).body()).contains("评分口径即锁定，不能再改");

        organiser.post(path(draft) + "/open", Map.of("version", "1"));

        assertThat(organiser.get(path(draft)).body()).contains("已开始，评分细则已锁定", "进行中", "锁定的评分细则");
        assertThat(organiser.get(path(draft) + "/edit").statusCode()).isEqualTo(409);
    }

    @Test
    void aWindowIsMovedWithAReasonAndARefusalKeepsWhatWasTyped() {
        Campaign open = fixture.opened("延期");
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "version", "2",
                "filing-from", "2026-11-01",
                "filing-from-time", "09:00",
                "filing-until", "2026-12-31",
                "filing-until-time", "12:00",
                "filing-reason", " "));

        HttpResponse<String> refused = organiser.post(path(open) + "/windows/filing", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"2026-12-31\"", "id=\"e-filing-reason\"");

        form.put("filing-reason", "汛期影响");
        organiser.post(path(open) + "/windows/filing", form);
        assertThat(organiser.get(path(open)).body()).contains("2026-12-31 12:00", "汛期影响", "调整时间");
        form.put("filing-reason", "又一次");
        HttpResponse<String> stale = organiser.post(path(open) + "/windows/filing", form);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("刚刚被别人修改过", "又一次");
        assertThat(organiser.post(path(open) + "/windows/lunch", form).statusCode())
                .isEqualTo(404);
    }

    @Test
    void closingAndCallingOff() {
        Campaign closing = fixture.opened("将结束");
        organiser.post(path(closing) + "/close", Map.of("version", "2"));
        assertThat(organiser.get(path(closing)).body())
                .contains("已结束", "内容只能查看")
                .doesNotContain("确认取消");

        Campaign cancelling = fixture.opened("将取消");
        HttpResponse<String> refused = organiser.post(path(cancelling) + "/cancel", Map.of("version", "2"));
        assertThat(refused.statusCode()).isEqualTo(422);
        organiser.post(path(cancelling) + "/cancel", Map.of("version", "2", "cancel-reason", "上级统一安排"));
        assertThat(organiser.get(path(cancelling)).body()).contains("已取消", "上级统一安排");
    }

    @Test
    void theBoardCountsByDistrictAndLeadsToTheLists() {
        Campaign open = fixture.applications().campaign("计数");
        fixture.applications().started(open, "甲苑");
        fixture.applications().submitted(open, "乙苑");

        String board = organiser.get(path(open)).body();

        assertThat(board)
                .contains("1 份申报待初审", path(open) + "/applications?state=SUBMITTED", path(open) + "/results", "示例区")
                .contains("填报中 1", "待初审 1", "提交初审");
        assertThat(organiser.get("/campaigns").body()).contains("data-label=\"申报\">2<", "data-label=\"已提交\">1<");
    }

    @Test
    void aMissingRubricIsSaidOnThePage() {
        Campaign open = fixture.opened("细则不见");
        fixture.rubrics().install();

        assertThat(organiser.get(path(open)).body()).contains("没有安装，请管理员重新放入该版本", "chengdu.residential");
        assertThat(organiser.get("/campaigns").body()).contains("细则缺失");
        assertThat(server.browser("applicant").get(path(open)).statusCode()).isEqualTo(200);
    }

    @Test
    void anApplicantSeesWhatConcernsThem() {
        Campaign open = fixture.opened("申报须知");
        TestClient applicant = server.browser("applicant");

        String call = applicant.get(path(open)).body();

        assertThat(call)
                .contains("申报须知", "云溪区住建局（示例）", "/rubrics/" + CampaignFixture.SHEET.rubricDigest())
                .contains("/applications?campaign=" + open.id().text())
                .doesNotContain("各区县", "结束活动", "最近办理");
        assertThat(applicant.get("/campaigns").body()).contains("申报须知").doesNotContain("已提交");
        assertThat(server.browser("assessor").get(path(open)).body()).doesNotContain("/applications?campaign=");
        assertThat(applicant.get(path(fixture.draft("还在筹备"))).statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageSpeaksEnglish() {
        Campaign open = fixture.opened("中文名");
        Campaign draft = fixture.draft("草稿");
        TestClient english = organiser.withCookie("hongping_language", "en");

        assertThat(english.get("/campaigns").body()).contains("New campaign", "Applied");
        assertThat(english.get("/campaigns/new").body()).contains("Organising body", "Interpretations");
        assertThat(english.get(path(draft) + "/edit").body()).contains("lang=\"en\"");
        assertThat(english.get(path(open)).body()).contains("To do now", "Move Filing", "By district");
    }

    private Campaign only() {
        return fixture.campaigns().list(true).get(0);
    }

    private static String path(Campaign campaign) {
        return "/campaigns/" + campaign.id().text();
    }

    private static Map<String, String> planned() {
        return new LinkedHashMap<>(Map.ofEntries(
                Map.entry("title", "2026 年度创建"),
                Map.entry("kind", "DEMONSTRATION"),
                Map.entry("host", "云溪区住建局（示例）"),
                Map.entry("undertaker", ""),
                Map.entry("basis", ""),
                Map.entry("year", "2026"),
                Map.entry("rubric", CampaignFixture.SHEET.rubricDigest()),
                Map.entry("filing-from", "2026-11-01"),
                Map.entry("filing-from-time", "09:00"),
                Map.entry("filing-until", "2026-11-30"),
                Map.entry("filing-until-time", "17:30"),
                Map.entry("examination-from", ""),
                Map.entry("examination-from-time", "09:00"),
                Map.entry("examination-until", ""),
                Map.entry("examination-until-time", "17:30"),
                Map.entry("assessment-from", "2026-12-01"),
                Map.entry("assessment-from-time", "09:00"),
                Map.entry("assessment-until", "2026-12-31"),
                Map.entry("assessment-until-time", "17:30")));
    }
}
