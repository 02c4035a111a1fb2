package org.hongping.core.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hongping.core.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The list of rubrics and the sheet of one, for anybody. */
class RubricPagesTest {
    private static final InstalledRubric SHEET =
            ShippedRubrics.of("rubric-chengdu").all().get(0);

    @RegisterExtension
    final RubricServer server = new RubricServer();

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(server.browser(Role.ADMINISTRATOR).get("/rubrics").body()).contains("还没有安装评分细则", "收件文件夹");
        assertThat(server.stranger().get("/rubrics").body())
                .contains("还没有安装评分细则")
                .doesNotContain("收件文件夹");
    }

    @Test
    void theListSaysRevisionDigestAndWhatIsLocked() {
        server.rubrics().install(SHEET, SettableRubrics.OUTLINE);
        server.locks().add(new Locks.Lock(SHEET.rubricDigest(), "示例活动", "/campaigns/1"));

        String list = server.stranger().get("/rubrics").body();

        assertThat(list)
                .contains(SHEET.shortDigest(), "1.0.0", "rubric-chengdu", "正式", "提纲")
                .containsPattern("data-label=\"锁定的活动\">1<");
        assertThat(server.stranger().get("/rubrics/" + SHEET.rubricDigest()).body())
                .contains("<bdi>示例活动</bdi>")
                .doesNotContain("href=\"/campaigns/1\"");
        assertThat(server.browser(Role.APPLICANT)
                        .get("/rubrics/" + SHEET.rubricDigest())
                        .body())
                .contains("href=\"/campaigns/1\"");
    }

    @Test
    void theSheetIsShownWithRulesEvidenceReadingsAndForm() {
        server.rubrics().install(SHEET);

        String page = server.stranger().get("/rubrics/chengdu.residential").body();

        assertThat(page)
                .contains("企业党组织", "有党组织：3.00 分", "每项得 2.00 分，最多 4.00 分", "3 项及以上：8.00 分")
                .contains("高于 85%：5.00 分", "未测评：0.00 分", "党组织成立批复", "附件4 4.1 一（一）")
                .contains("基本分 <b class=\"num\">100.00</b>", "加分 <b class=\"num\">20.00</b>")
                .contains("交叉比例以谁为分母", "项目概述（注明自评得分、党组织设立等情况）", "一式 3 份");
        assertThat(server.stranger()
                        .withCookie("hongping_language", "en")
                        .get("/rubrics/chengdu.residential")
                        .body())
                .contains("Enterprise Party organisation", "3 or more: 8.00", "Not measured: 0.00")
                .doesNotContain("企业党组织");
    }

    @Test
    void anAddressNamesARevisionInSeveralWays() {
        server.rubrics().install(SHEET);

        for (String which :
                List.of(SHEET.rubricDigest(), SHEET.shortDigest(), "chengdu.residential", "chengdu.residential@2022")) {
            assertThat(server.stranger().get("/rubrics/" + which).statusCode())
                    .as(which)
                    .isEqualTo(200);
        }
        for (String which : List.of("sha256:00", "00000000", "chengdu.residential@2021", "nothing")) {
            assertThat(server.stranger().get("/rubrics/" + which).statusCode())
                    .as(which)
                    .isEqualTo(404);
        }
    }

    @Test
    void theWayToBundlesIsForThoseWhoKeepThePlace() {
        server.rubrics().install(SettableRubrics.SWITCHABLE);

        assertThat(server.browser(Role.ADMINISTRATOR).get("/rubrics").body()).contains("href=\"/bundles\"");
        assertThat(server.stranger().get("/rubrics").body()).doesNotContain("/bundles");
    }
}
