package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stood on record on a day, and an estate that was entered twice. */
class RecordsTest {
    private static Distribution server;
    private static Chromium chromium;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = Distribution.demonstration(Files.createDirectory(folder.resolve("home")));
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @Test
    void committeeIsRegisteredAndToldAsOfADay() {
        try (Visit visit = chromium.visit(server)) {
            visit.signInAsShown("organiser");
            String estate = estate(visit, "桐荫里");
            visit.open(estate + "/committees");
            visit.fill("fromOn", "2020-02-01");
            visit.fill("untilOn", "2019-01-31");
            visit.fill("members", "9");
            visit.fill("partyMembers", "5");
            visit.send("/committees");
            assertThat(visit.page().locator("#e-untilOn").innerText()).contains("2019-01-31");
            assertThat(visit.page().locator("#f-members").inputValue()).isEqualTo("9");
            visit.fill("untilOn", "2025-01-31");
            visit.send("/committees");

            visit.open(estate);
            visit.fill("asOf", "2021-06-30");
            visit.page().locator("main form[method=get] button").click();
            visit.page().waitForURL("**asOf=2021-06-30");
            assertThat(visit.page().locator("#on-day").innerText()).contains("委员 9 人", "云溪示例第一物业服务有限公司");
            visit.page().locator("#on-day .search-line a").click();
            assertThat(visit.page().locator("#on-day").innerText()).doesNotContain("委员 9 人");
        }
    }

    @Test
    void estateEnteredTwiceBecomesOneAndSaysSo() {
        try (Visit visit = chromium.visit(server)) {
            visit.signInAsShown("organiser");
            Page page = visit.page();
            visit.open("/duplicates/estates");
            page.locator("main td.num a").first().click();
            page.waitForURL("**/duplicates/estates/**");
            String pair = page.url();
            visit.choose("households", "other");
            visit.send("/merge");

            assertThat(page.locator("main h1").innerText()).isEqualTo("苇岸小区（示例）");
            assertThat(visit.text()).contains("660 户");
            String stays = page.url().substring(page.url().lastIndexOf('/') + 1);
            visit.open("/estates/" + stays + "/history");
            assertThat(visit.text()).contains("并入另一条登记", "655", "660");
            String goes =
                    pair.replaceFirst(".*/estates/", "").replace(stays, "").replace("/", "");
            visit.open("/estates/" + goes);
            assertThat(visit.text()).contains("这条登记已并入").doesNotContain("更换管理企业");
            visit.open("/duplicates/estates");
            assertThat(visit.text()).contains("没有疑似重复");
        }
    }

    private static String estate(Visit visit, String name) {
        visit.open("/estates?q=" + name);
        Locator link = visit.page().locator("main a.row-link").first();
        return link.getAttribute("href");
    }
}
