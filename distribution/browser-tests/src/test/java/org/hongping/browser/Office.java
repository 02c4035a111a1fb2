package org.hongping.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The office's clerk, from the first start to the public notice. */
final class Office {
    static final String PASSWORD = "yunxi-shili-2026-kouling";

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private final Visit visit;
    private final Page page;

    Office(Visit visit) {
        this.visit = visit;
        this.page = visit.page();
    }

    /** Answers the wizard of a fresh installation and signs in. */
    void setUp() {
        visit.open("/");
        visit.fill("office", "云溪区住房和城乡建设局（示例）");
        visit.fill("areas", "示例市\n  云溪区\n    临水街道\n      荷花社区\n");
        visit.fill("signInName", "clerk");
        visit.fill("displayName", "王示例");
        visit.fill("password", PASSWORD);
        visit.fill("passwordAgain", PASSWORD);
        visit.send("/setup");
        visit.signIn("clerk", PASSWORD);
    }

    /** Plans a campaign on the installed rubric, every stage open today, and opens it; returns its path. */
    String openCampaign(String title) {
        return openCampaign(title, false);
    }

    /** As above; with {@code sealed}, the form must be printed, sealed and scanned before it is handed in. */
    String openCampaign(String title, boolean sealed) {
        return openCampaign(title, sealed, List.of("filing", "examination", "assessment"));
    }

    /** As above, with these stages open today; a level of areas that has a stage examines. */
    String openCampaign(String title, boolean sealed, List<String> stages) {
        return openCampaign("住宅小区示范项目", title, sealed, stages);
    }

    /** As above, on the rubric with that title. */
    String openCampaign(String rubric, String title, boolean sealed, List<String> stages) {
        visit.open("/campaigns/new");
        visit.fill("title", title);
        page.locator("[name=kind]").first().check();
        visit.fill("host", "云溪区住房和城乡建设局（示例）");
        page.locator(".rubric-choice")
                .filter(new Locator.FilterOptions().setHasText(rubric))
                .locator("[name=rubric]")
                .check();
        page.locator("[name=sealedForm]").setChecked(sealed);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (String stage : stages) {
            visit.fill(stage + "-from", today.minusDays(1).toString());
            visit.fill(stage + "-until", today.plusDays(20).toString());
        }
        visit.send("/campaigns");
        visit.send("/open");
        return page.url().replaceFirst(".*(/campaigns/[^/#?]+).*", "$1");
    }

    /** Proposes to move a campaign to another version of its rubric. */
    void proposeMove(String campaign, String version, String reason) {
        visit.open(campaign + "/rubric");
        page.locator("section[aria-labelledby=choose-title] li")
                .filter(saying(version))
                .locator("a")
                .click();
        page.locator("table.diff").waitFor();
        visit.fill("reason", reason);
        visit.send("/rubric");
        page.locator("form[action$='/rubric/withdraw']").waitFor(ATTACHED);
    }

    /** Passes what was handed in on to the assessors. */
    void admit(String application) {
        visit.open(application + "/examination");
        visit.send("/admit");
    }

    /** Gives an application to members of the rubric's first body. */
    void assign(String application, List<String> names) {
        visit.open(application + "/assessors");
        for (String name : names) {
            page.locator("label:has([name=accounts])")
                    .filter(saying(name))
                    .locator("input")
                    .check();
        }
        visit.send("/assessors");
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Decides in favour, with a reason. */
    void confer(String application, String reason) {
        visit.open(application + "/explanation");
        visit.choose("outcome", "CONFERRED");
        visit.fill("reason", reason);
        visit.send("/decision");
    }

    /** Publishes what was decided; returns the path of the public page. */
    String publish(String campaign) {
        visit.open(campaign + "/notice");
        visit.fill("unit", "云溪区物业管理科（示例）");
        visit.fill("phone", "028-00000000");
        visit.fill("address", "示例路 1 号");
        visit.send("/notice");
        visit.open("/notices");
        return page.locator("main a[href*='/notices/']").first().getAttribute("href");
    }

    /** Says how many each of these areas may recommend, by its name. */
    void givePlaces(String campaign, String area, int places) {
        visit.open(campaign + "/recommendations");
        page.locator("main input[aria-label*='" + area + "']").fill(Integer.toString(places));
        visit.send("/recommendations");
    }

    /** Registers a draw of so many members among these for all who are admitted; returns its path. */
    String commitDraw(String campaign, int members, List<String> names) {
        visit.open(campaign + "/assessors/allot");
        for (String name : names) {
            page.locator("label:has([name=accounts])")
                    .filter(saying(name))
                    .locator("input")
                    .check();
        }
        visit.fill("members", Integer.toString(members));
        page.locator("button[value=commit]").click();
        page.waitForURL("**/draws/*");
        return page.url().replaceFirst(".*(/draws/[^/#?]+).*", "$1");
    }

    /** Draws what is registered, with a word said aloud in the room; returns the record to be checked by anybody. */
    Path draw(String draw, String word, Path record) {
        visit.open(draw);
        visit.fill("word", word);
        visit.send("/draw");
        Download download = page.waitForDownload(
                () -> page.locator("main a[href$='/record']").click());
        download.saveAs(record);
        return record;
    }

    /** Closes a group that has talked again, with what came of it. */
    void closeReconciliation(String application, String outcome) {
        visit.open(application + "/reconciliation");
        visit.fill("outcome", outcome);
        visit.send("/reconciliation/close");
    }
}
