package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles come, are tried, are put in force and go while everybody else works on. */
class BundlesTest {
    /** Full marks, but for an association that was only applied for. */
    private static final String SHEET = """
            {"answers": {
              "1.1": {"level": "active"}, "1.2": {"level": "joined"}, "1.3": {"quantity": 2},
              "1.4": {"level": "joined"}, "1.5": {"level": "applied"},
              "1.6": {"parts": {"a": {"points": 4}, "b": {"level": "serving"}}},
              "2.1": {"checks": ["hall", "equipment", "posts", "notice", "culture"]},
              "2.2": {"checks": ["emblems", "press", "systems"]},
              "3.1": {"checks": ["platform", "services"]},
              "3.2": {"checks": ["epidemic", "patrols", "regional", "volunteers"]},
              "4.1": {"checks": ["scenes", "charity", "brand", "education"]},
              "5.1": {"points": 5}, "5.2": {"checks": ["council", "consultation"]},
              "5.3": {"checks": ["mediation", "feedback"]},
              "5.4": {"parts": {"a": {"checks": ["monitor"]}, "b": {"value": 100}}},
              "6.1": {"points": 2}, "6.2": {"checks": ["posted", "duties"]}, "6.3": {"value": 100},
              "6.4": {"checks": ["campaign", "supervision"]}, "6.5": {"checks": ["committee", "enterprise"]},
              "6.6": {"points": 2}, "6.7": {"points": 2, "reason": "创新成效获街道推广"}}}
            """;

    private static final String BY_ID = "/api/v1/rubrics/chengdu.residential@2022";

    @TempDir
    private static Path folder;

    private static Distribution server;
    private static Chromium chromium;
    private static Revisions revisions;

    private Visit visit;
    private Page page;
    private Keeper keeper;

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.demonstration(Files.createDirectory(folder.resolve("home")));
        chromium = new Chromium();
        revisions = new Revisions(folder);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @BeforeEach
    void signIn() {
        visit = chromium.visit(server);
        visit.signInAsShown("administrator");
        page = visit.page();
        keeper = new Keeper(visit);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void aRevisionIsTriedPutInForceRolledBackAndTakenOutWhileScoringGoesOn() throws Exception {
        Path jar = revisions.withPointsForHavingApplied("1.5", "1", "1.1.0");
        String results = results();
        visit.open("/bundles");
        try (ScoringLoad load = ScoringLoad.of(
                asked("/api/v1/rubrics/" + inForce(), Set.of("118.00")), asked(BY_ID, Set.of("118.00", "117.00")))) {
            String bundle = keeper.bring(jar);
            assertThat(keeper.state()).isEqualTo("待启用");
            assertThat(page.locator(".step-found .state-done").count()).isGreaterThan(6);
            assertThat(page.locator(".step-failed").count()).isZero();
            assertThat(keeper.difference("街道社区物业协会分会或联盟").locator("del").innerText())
                    .isEqualTo("2");
            assertThat(keeper.difference("街道社区物业协会分会或联盟").locator("ins").innerText())
                    .isEqualTo("1");
            assertThat(lostOnTrial("荷露家园（示例）")).isEqualByComparingTo("1");

            refusedWithoutReason(bundle);
            keeper.act("in-force", "依示例文〔2026〕9 号更正");
            assertThat(keeper.state()).isEqualTo("现行");
            assertThat(page.locator(".deeds").innerText()).contains("依示例文〔2026〕9 号更正", "系统管理员");
            assertThat(keeper.listed("1.1.0").locator(".state").first().innerText())
                    .isEqualTo("现行");
            assertThat(results()).isEqualTo(results);

            rollBack();
            assertThat(keeper.listed("1.1.0").locator(".state").first().innerText())
                    .isEqualTo("备用");
            visit.open(bundle);
            keeper.act("uninstall", "已由更正文件取代");
            assertThat(keeper.state()).isEqualTo("已卸载");
            assertThat(keeper.listed("1.1.0").count()).isZero();
            assertThat(results()).isEqualTo(results);

            assertThat(load.end()).isEmpty();
            assertThat(load.answered()).isGreaterThan(100);
        }
    }

    /** Without a reason, or with one that is too long, the sentence stands at the field and what was typed stays. */
    private void refusedWithoutReason(String bundle) {
        keeper.act("in-force", "");
        Locator field = page.locator("#f-reason-in-force");
        assertThat(page.locator("#e-reason-in-force").innerText()).isEqualTo("请填写此项");
        assertThat(field.isVisible()).isTrue();

        field.evaluate("field => field.removeAttribute('maxlength')");
        field.fill("长".repeat(501));
        visit.send("/in-force");
        assertThat(page.locator("#e-reason-in-force").innerText()).contains("500");
        assertThat(field.inputValue()).isEqualTo("长".repeat(501));
        visit.speak("en");
        visit.open(bundle);
        keeper.act("in-force", "");
        assertThat(page.locator("#e-reason-in-force").innerText()).isEqualTo("Please fill this in");
        visit.speak("zh-CN");
        visit.open(bundle);
    }

    private void rollBack() {
        keeper.listed("1.0.0").locator("a.row-link").click();
        page.waitForURL(address -> address.contains("/bundles/sha256:"));
        assertThat(keeper.state()).isEqualTo("备用");
        keeper.act("in-force", "更正有误，先恢复原版本");
        assertThat(keeper.state()).isEqualTo("现行");
    }

    private BigDecimal lostOnTrial(String whose) {
        Locator cells = keeper.trial(whose).first().locator("td.num");
        return new BigDecimal(cells.nth(0).innerText())
                .subtract(new BigDecimal(cells.nth(1).innerText()));
    }

    @Test
    void aBrokenFileShowsWhatWasFoundInBothLanguagesAndChangesNothing() throws Exception {
        String before = inForce();

        String arrival = keeper.bring(revisions.withMorePointsThanTheLineHas("1.2.0"));

        assertThat(arrival).startsWith("/bundles/arrivals/");
        assertThat(visit.text()).contains("检查未通过，没有入库");
        assertThat(failed()).contains("residential.yaml", "「1.5」", "40 分，超过满分 4");
        visit.speak("en");
        visit.open(arrival);
        assertThat(failed()).contains("residential.yaml", "1.5", "Failed").doesNotContain("错误", "超过");
        visit.speak("zh-CN");
        assertThat(keeper.listed("1.2.0").count()).isZero();
        assertThat(visit.text()).contains("rubric-chengdu-1.2.0.jar");
        assertThat(inForce()).isEqualTo(before);
    }

    private String failed() {
        return String.join("\n", page.locator(".step-failed").allInnerTexts());
    }

    @Test
    void theClerksWorkbookBecomesASignedBundleThatWaits() throws Exception {
        Workbook workbook = workbook();
        Path edited = workbook.withPoints("1.2", "applied", "1.5", "修订（示例）.xlsx");

        page.locator("input[type=file]").setInputFiles(edited);
        visit.send("/revision");
        page.waitForURL(address -> address.contains("/bundles/sha256:"));

        assertThat(keeper.state()).isEqualTo("待启用");
        assertThat(keeper.difference("行业党委委员单位").locator("del").innerText()).isEqualTo("2");
        assertThat(keeper.difference("行业党委委员单位").locator("ins").innerText()).isEqualTo("1.5");
        assertThat(visit.text()).contains("已签名", "本地修订");
        assertThat(lostOnTrial("松风小区（示例）")).isEqualByComparingTo("0.5");
    }

    @Test
    void aWorkbookWithAMistakeIsRefusedWithItsCellNamed() throws Exception {
        Workbook workbook = workbook();
        Path edited = workbook.withPoints("1.2", "applied", "两分", "笔误（示例）.xlsx");

        page.locator("input[type=file]").setInputFiles(edited);
        visit.send("/revision");

        assertThat(page.locator(".errors").innerText())
                .contains("细则!" + workbook.address("1.2", "applied"), "「两分」不是数字");
    }

    private Workbook workbook() {
        visit.open("/rubrics/" + inForce() + "/revision");
        Download download = page.waitForDownload(
                () -> page.locator("a[href$='workbook.xlsx']").click());
        Path file = folder.resolve(System.nanoTime() + ".xlsx");
        download.saveAs(file);
        return new Workbook(file);
    }

    @Test
    void aSignerIsTrustedAndTakenOffWithAReason() throws Exception {
        Path certificate = Certificate.of("示例评审服务中心", folder);
        keeper.trust(certificate, "");
        assertThat(page.locator("#e-reason").innerText()).isEqualTo("请填写此项");

        keeper.trust(certificate, "示例合同 3 号");
        Locator signer = page.locator("tbody tr").filter(saying("示例评审服务中心"));
        assertThat(signer.innerText()).contains("示例合同 3 号");

        signer.locator("summary").click();
        signer.locator("[name=reason]").fill("合同到期");
        signer.locator("button[type=submit]").click();
        page.getByText("已移出名单").waitFor();
        assertThat(page.getByText("示例评审服务中心").count()).isZero();
    }

    @Test
    void aProgramThatNobodySignedIsRefusedWithASentence() throws Exception {
        keeper.bring(revisions.withCode("1.3.0"));

        assertThat(page.locator(".steps-found").innerText()).contains("带代码的细则包没有签名，不予安装");
    }

    @Test
    void aRunningCampaignIsMovedByTwoPeople() throws Exception {
        keeper.bring(revisions.withPointsForHavingApplied("1.4", "1.5", "1.0.1"));
        try (Visit organiser = chromium.visit(server)) {
            organiser.signInAsShown("organiser");
            String campaign = new Office(organiser).openCampaign("2026 年度更正示例（示例）");
            Locator code = organiser
                    .page()
                    .locator("section[aria-labelledby=rubric-title] .checksum")
                    .first();
            String before = code.innerText();
            organiser.open(campaign + "/rubric");
            organiser
                    .page()
                    .locator("section[aria-labelledby=choose-title] li")
                    .filter(saying("1.0.1"))
                    .locator("a")
                    .click();
            organiser.page().locator("table.diff").waitFor();
            organiser.send("/rubric");
            assertThat(organiser.page().locator("#e-reason").innerText()).isEqualTo("请填写此项");
            organiser.fill("reason", "附件4 第 1.4 行更正");
            organiser.send("/rubric");
            assertThat(organiser.text()).contains("须由另一人确认");
            assertThat(organiser
                            .page()
                            .locator("form[action$='/rubric/confirm']")
                            .count())
                    .isZero();

            visit.open(campaign + "/rubric");
            assertThat(visit.text()).contains("附件4 第 1.4 行更正");
            visit.send("/rubric/confirm");
            page.getByText("已改锁，得分已按新版本重新计算").waitFor();

            organiser.open(campaign);
            assertThat(code.innerText()).isNotEqualTo(before);
            assertThat(organiser.page().locator(".deeds").innerText()).contains("附件4 第 1.4 行更正", "主办单位经办人", "系统管理员");
        }
    }

    /** Returns what the results of every campaign that was scored say. */
    private static String results() {
        StringBuilder said = new StringBuilder();
        try (Visit organiser = chromium.visit(server)) {
            organiser.signInAsShown("organiser");
            for (String title : List.of("住宅小区示范项目创建（演示）", "住宅小区示范项目创建（演示·已结束）")) {
                organiser.open("/campaigns");
                Locator campaign =
                        organiser.page().locator("main a[href^='/campaigns/']").filter(saying(title));
                organiser.open(campaign.first().getAttribute("href") + "/results");
                said.append(organiser.text());
            }
        }
        assertThat(said.toString()).contains("荷露家园（示例）", "溪桥小区（示例）");
        return said.toString();
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Returns the digest of the sheet in force. */
    private String inForce() {
        visit.open("/rubrics/chengdu.residential@2022");
        return page.locator("a[href$='/revision']")
                .first()
                .getAttribute("href")
                .replaceFirst(".*/rubrics/([^/]+)/revision", "$1");
    }

    private ScoringLoad.Question asked(String rubric, Set<String> totals) {
        return ScoringLoad.Question.of(visit, server.page(rubric + "/score"), SHEET, totals);
    }
}
