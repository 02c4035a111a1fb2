package org.hongping.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.campaign.Campaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The application form on paper. */
class FormPrintTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();

    @Test
    void theFormIsPrintedInItsCopiesWithDigestAndPlaceForTheSeal() {
        Application filed = fixture.submitted(fixture.campaign("打印"), "打印苑");
        String checksum = fixture.parts()
                .desks()
                .open(filed.id(), fixture.applicant())
                .latest()
                .orElseThrow()
                .shortChecksum();

        String page = SERVER.client("applicant").get(form(filed)).body();

        assertThat(page)
                .contains("第一联", "第二联", "第三联", "成都市“蓉城先锋·暖心物管”示范项目申报表", "（盖章）")
                .contains("核对码 " + checksum, "<svg class=\"qr\"", "云溪物业服务有限公司（示例）", "92.5 %")
                .doesNotContain("data-draft");
        assertThat(page.split("<article")).as("one article a copy").hasSize(4);
    }

    @Test
    void aDraftSaysSoAndHasNoDigest() {
        Application draft = fixture.started(fixture.campaign("草稿"), "草稿苑");

        String page = SERVER.client("applicant").get(form(draft)).body();

        assertThat(page).contains("data-draft=\"草稿\"", "没有核对码").doesNotContain("class=\"qr\"");
    }

    @Test
    void anEarlierSubmissionIsPrintedAsItWas() {
        Application filed = fixture.submitted(fixture.campaign("旧版"), "旧版苑");
        fixture.parts().applications().returnForCorrection(filed.id(), "请核对", java.util.Map.of(), fixture.organiser());
        fixture.parts().drafts().saveField(filed.id(), "manager", "赵示例", 1, fixture.applicant());

        assertThat(SERVER.client("applicant").get(form(filed)).body()).contains("赵示例", "data-draft");
        assertThat(SERVER.client("applicant").get(form(filed) + "?version=1").body())
                .contains("李示例", "核对码")
                .doesNotContain("赵示例", "data-draft");
        assertThat(SERVER.client("organiser").get(form(filed)).body())
                .contains("李示例")
                .doesNotContain("赵示例");
    }

    @Test
    void othersDoNotPrintIt() {
        Campaign campaign = fixture.campaign("别人");
        Application draft = fixture.started(campaign, "别人苑");

        assertThat(SERVER.client("rival").get(form(draft)).statusCode()).isEqualTo(403);
        assertThat(SERVER.client("organiser").get(form(draft)).statusCode())
                .as("nothing was handed in")
                .isEqualTo(409);
    }

    private static String form(Application application) {
        return "/applications/" + application.id().text() + "/print/form";
    }
}
