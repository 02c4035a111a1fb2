package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form is printed, sealed and scanned back before it is handed in: what comes out of the printer is read again. */
class SealedFormTest {
    /** Nine pages are read one after the other. */
    private static final double READING_MILLIS = 60_000;

    @Test
    void whatWasPrintedIsReadBackAndOpensTheWay(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (Distribution server = Distribution.start(home);
                Chromium chromium = new Chromium();
                Visit clerk = chromium.visit(server);
                Visit company = chromium.visit(server)) {
            Office office = new Office(clerk);
            clerk.page().setDefaultTimeout(READING_MILLIS);
            company.page().setDefaultTimeout(READING_MILLIS);
            office.setUp();
            server.addAccount("company", "applicant");
            String campaign = office.openCampaign("2026 年度盖章申报（示例）", true);
            company.signIn("company", Distribution.PASSWORD);
            Filer filer = new Filer(company);
            filer.register("荷苑二期（示例）");
            String application = filer.start();
            filer.fillForm(application);
            filer.answerSheet(application);

            company.open(application + "/submit");
            assertThat(company.text()).contains("还没有打印盖章");
            company.open(application + "/paper");
            company.send("/prints");
            Page page = company.page();
            page.locator(".leaf").first().waitFor();
            assertThat(page.locator(".leaf .foot-code svg").count())
                    .as("a code on every leaf")
                    .isEqualTo(page.locator(".leaf").count());
            Path scan = folder.resolve("scan.pdf");
            page.pdf(new PdfOptions().setPreferCSSPageSize(true).setPath(scan));

            company.open(application + "/paper");
            page.locator("input[type=file]").setInputFiles(scan);
            company.send("/scans");
            assertThat(company.text()).contains("盖章件已齐", "已匹配").doesNotContain("未读到二维码");

            String shown = server.page(application + "/paper");
            assertThat(new Seen(page, new HashSet<>()).faults(shown)).isEqualTo(List.of());
            page.setViewportSize(1440, 900);
            filer.submit(application);
            assertThat(company.text()).contains("核对码");

            clerk.open(campaign + "/scans");
            clerk.page().locator("input[type=file]").setInputFiles(scan);
            clerk.send("/scans");
            clerk.page().getByText("已归到 1 份申报").waitFor();
            assertThat(clerk.text()).contains("已归到 1 份申报", "荷苑二期（示例）");
            assertThat(new Seen(clerk.page(), new HashSet<>())
                            .faults(clerk.page().url()))
                    .isEqualTo(List.of());
        }
    }
}
