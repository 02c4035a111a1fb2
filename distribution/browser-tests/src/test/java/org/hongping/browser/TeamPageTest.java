package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team scores one application on one sheet: handed out jointly, confirmed, printed, signed, handed on. */
class TeamPageTest {
    @Test
    void aTeamConfirmsItsSheetAndItsSignedPrintoutComesBack(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (Distribution server = Distribution.demonstration(home);
                Chromium chromium = new Chromium();
                Visit office = chromium.visit(server);
                Visit keeper = chromium.visit(server);
                Visit mate = chromium.visit(server)) {
            for (String name : List.of("lianhe1", "lianhe2")) {
                server.addAccount(name, "assessor");
            }
            office.signInAsShown("organiser");
            String panel = assignJointly(office, campaign(mate));
            keeper.signIn("lianhe1", Distribution.PASSWORD);
            mate.signIn("lianhe2", Distribution.PASSWORD);
            String sheet = sheet(keeper);

            keeper.open(sheet + "/team");
            keeper.follow(keeper.page().locator("form[action$='/team/confirm'] button"));
            assertThat(keeper.text()).contains("已确认 1 / 2");
            changeOneLine(mate, sheet);
            keeper.open(sheet + "/team");
            assertThat(keeper.text()).contains("确认后有改动", "已确认 0 / 2");

            bringSigned(mate, sheet);
            office.open(panel);
            assertThat(office.text()).contains("签字.png");

            List<String> faults = new ArrayList<>();
            faults.addAll(new Seen(mate.page(), new HashSet<>()).faults(server.page(sheet + "/team")));
            faults.addAll(new Seen(mate.page(), new HashSet<>()).faults(server.page(sheet + "/site-sheet")));
            faults.addAll(new Seen(office.page(), new HashSet<>()).faults(server.page(panel)));
            stepAsideAndHandOn(mate, sheet, office, panel);
            faults.addAll(new Seen(office.page(), new HashSet<>()).faults(server.page(panel)));
            faults.addAll(new Seen(office.page(), new HashSet<>()).faults(server.page("/sheets/assignments")));
            assertThat(faults).isEmpty();
        }
    }

    /** The demonstration's campaign that is being assessed; the window is free for somebody else afterwards. */
    private static String campaign(Visit visit) {
        visit.signInAsShown("assessor1");
        visit.open("/assessments");
        String across = visit.page().locator("main a[href$='/across']").first().getAttribute("href");
        visit.endSession();
        return across.replaceFirst("/across.*", "");
    }

    private static String assignJointly(Visit office, String campaign) {
        Page page = office.page();
        office.open(campaign + "/assessors");
        String panel = page.locator("main a.row-link").first().getAttribute("href");
        office.open(panel);
        for (String name : List.of("lianhe1", "lianhe2")) {
            page.locator("label:has([name=accounts])")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .locator("input")
                    .check();
        }
        office.choose("mode", "JOINT");
        office.send("/assessors");
        assertThat(office.text()).contains("联合评分：", "已确认 0 / 2");
        return panel;
    }

    private static String sheet(Visit keeper) {
        keeper.open("/assessments");
        String sheet =
                keeper.page().locator("main a[href^='/assessments/']").first().getAttribute("href");
        keeper.open(sheet);
        assertThat(keeper.text()).contains("联合评分：", "lianhe2");
        return sheet;
    }

    private static void changeOneLine(Visit mate, String sheet) {
        mate.open(sheet);
        new Sheet(mate.page()).line("1.1").locator(".line-label").click();
        new Sheet(mate.page()).press("1.1", "m");
    }

    private static void bringSigned(Visit mate, String sheet) {
        Page page = mate.page();
        mate.open(sheet + "/site-sheet?points=given");
        assertThat(page.locator(".papers").innerText()).contains("现场评分表", "lianhe1", "lianhe2", "5.00");
        byte[] picture = page.screenshot();
        mate.open(sheet + "/team");
        page.locator("#f-file").setInputFiles(new FilePayload("签字.png", "image/png", picture));
        mate.follow(page.locator("form[action$='/signed'] button"));
        assertThat(page.locator(".signed-list").innerText()).contains("签字.png");
    }

    private static void stepAsideAndHandOn(Visit mate, String sheet, Visit office, String panel) {
        mate.open(sheet + "/decline");
        mate.fill("reason", "曾在该企业任职（示例）");
        mate.send("/decline");
        office.open(panel);
        office.follow(office.page().locator("form[action$='/hand-on'] button").first());
        assertThat(office.text()).contains("已交给 ");
    }
}
