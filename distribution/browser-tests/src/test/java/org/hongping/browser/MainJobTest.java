package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, from a fresh installation to the public notice, as people do it. */
class MainJobTest {
    private static final String ESTATE = "荷苑一期（示例）";

    @Test
    void estateGoesFromTheCallToThePublishedResult(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (Distribution server = Distribution.start(home);
                Chromium chromium = new Chromium();
                Visit clerk = chromium.visit(server);
                Visit company = chromium.visit(server);
                Visit reader = chromium.visit(server)) {
            Office office = new Office(clerk);
            office.setUp();
            server.addAccount("company", "applicant");
            server.addAccount("first", "assessor");
            server.addAccount("second", "assessor");
            String campaign = office.openCampaign("2026 年度示范项目（示例）");

            company.signIn("company", Distribution.PASSWORD);
            Filer filer = new Filer(company);
            filer.register(ESTATE);
            String application = filer.start();
            filer.fillForm(application);
            filer.answerSheet(application);
            filer.bring(application, "1.1", SampleFiles.pdf(folder));
            filer.bring(application, "2.1", SampleFiles.photograph(folder));
            filer.bring(application, "1.6", SampleFiles.document(folder));
            filer.submit(application);
            assertThat(company.text()).contains("核对码");

            office.admit(application);
            office.assign(application, List.of("first", "second"));
            scoredBy(chromium, server, "first", "85.1");
            scoredBy(chromium, server, "second", "85");

            clerk.open(application + "/explanation");
            assertThat(clerk.text()).contains("103.50");
            office.confer(application, "总分第一，现场核查属实");
            String notice = office.publish(campaign);

            reader.open(notice);
            assertThat(reader.text()).contains(ESTATE, "103.50", "028-00000000");

            String other = office.openCampaign(
                    "小区（项目）红色物业工作评价细则", "2026 年度红色物业评价（示例）", false, List.of("filing", "examination"));
            linesFollowWhatTheEstateIs(filer, company, filer.start(other, ESTATE));
        }
    }

    /** A sheet with other lines for new estates than for renovated ones asks which it is, and shows those. */
    private static void linesFollowWhatTheEstateIs(Filer filer, Visit company, String application) {
        filer.choose(application, "input-estateAge", "new");
        company.open(application + "/sheet");
        assertThat(company.text()).contains("环境美好（新建小区）").doesNotContain("老旧小区改造", "@new");

        filer.sheet().type("3.1.1@new", "points", "2");

        assertThat(filer.sheet().points("3.1.1@new")).isEqualTo("2.00");
        assertThat(company.page().locator("#points-3-new b").innerText()).isEqualTo("2.00");
    }

    private static void scoredBy(Chromium chromium, Distribution server, String name, String satisfaction) {
        try (Visit visit = chromium.visit(server)) {
            visit.signIn(name, Distribution.PASSWORD);
            Assessor assessor = new Assessor(visit);
            String sheet = assessor.openNext();
            assessor.score(satisfaction);
            assertThat(assessor.sheet().points("5.4")).isEqualTo(satisfaction.equals("85") ? "4.00" : "5.00");
            assessor.finish(sheet);
        }
    }
}
