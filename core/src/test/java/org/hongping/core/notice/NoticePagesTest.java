package org.hongping.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.result.ResultFixture;
import org.hongping.core.result.ResultServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoticePagesTest {
    @RegisterExtension
    static final ResultServer SERVER = NoticeServer.ofNotices();

    private final ResultFixture fixture = SERVER.fixture();

    @Test
    void everybodyReadsANoticeWithoutSigningInAndWithoutScript() {
        Campaign campaign = fixture.applications().campaign("公开的");
        fixture.conferred(campaign, "公开苑", "5");
        Publication published = NoticeServer.published(SERVER, campaign);

        String page = SERVER.stranger().get(path(campaign)).body();

        assertThat(page)
                .contains("公开苑", "示例区 / 示例街道", "85.50", "4.00", "89.50", "示例文〔2026〕1 号")
                .contains("028-00000000", "示例路 1 号 302 室", published.shortChecksum(), "署真实姓名")
                .doesNotContain("<script");
    }

    @Test
    void nothingAboutAPersonStandsInIt() {
        Campaign campaign = fixture.applications().campaign("不含个人信息的");
        fixture.conferred(campaign, "无名苑", "5");

        Publication published = NoticeServer.published(SERVER, campaign);

        assertThat(published.body() + SERVER.stranger().get(path(campaign)).body())
                .doesNotContain("王示例", "李示例", "028-00000001", "assessor1", "applicant", "材料齐全");
    }

    @Test
    void aNewerNoticeStandsBesideTheOldOne() {
        Campaign campaign = fixture.applications().campaign("两次的");
        fixture.conferred(campaign, "先来苑", "5");
        Publication first = NoticeServer.published(SERVER, campaign);
        fixture.conferred(campaign, "后到苑", "4");
        NoticeServer.published(SERVER, campaign);

        String newest = SERVER.stranger().get(path(campaign)).body();
        String oldest = SERVER.stranger().get(path(campaign) + "/1").body();

        assertThat(newest).contains("先来苑", "后到苑", "第 1 次公示", first.shortChecksum());
        assertThat(oldest).contains("先来苑", "已有更新的名单", first.checksum()).doesNotContain("后到苑");
        assertThat(SERVER.stranger().get(path(campaign) + "/3").statusCode()).isEqualTo(404);
    }

    @Test
    void theFirstPageLeadsStrangersToNoticesThatRun() {
        Campaign campaign = fixture.applications().campaign("首页上的");
        fixture.conferred(campaign, "首页苑", "5");
        NoticeServer.published(SERVER, campaign);

        assertThat(SERVER.stranger().get("/").body()).contains("首页上的", path(campaign), "/sign-in");
        assertThat(SERVER.stranger().get("/notices").body()).contains("首页上的", "还有");
        assertThat(SERVER.client("applicant").get("/").body()).doesNotContain(path(campaign));
    }

    @Test
    void theOrganiserSeesTheListBeforeItIsPublished() {
        Campaign campaign = fixture.applications().campaign("预览的");
        fixture.conferred(campaign, "预览苑", "5");

        String page = SERVER.client("organiser").get(editing(campaign)).body();

        assertThat(page).contains("预览苑", "将要公示的名单（1 家）", "value=\"5\"", "未计法定节假日");
        assertThat(SERVER.client("applicant").get(editing(campaign)).statusCode())
                .isEqualTo(403);
        assertThat(SERVER.stranger().get(path(campaign)).statusCode()).isEqualTo(404);
    }

    @Test
    void publishingNeedsAContactAndALastDayToCome() {
        Campaign campaign = fixture.applications().campaign("缺电话的");
        fixture.conferred(campaign, "缺电话苑", "5");

        HttpResponse<String> lacking = post(campaign, Map.of("unit", "示例科", "days", "5"));
        HttpResponse<String> late = post(
                campaign,
                Map.of(
                        "unit", "示例科",
                        "phone", "028-00000000",
                        "address", "示例路",
                        "days", "5",
                        "lastDay", "2020-01-01"));

        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(lacking.body()).contains("请填写受理异议的电话", "请填写受理异议的地址", "示例科");
        assertThat(late.body()).contains("公示结束时间须晚于现在");
        assertThat(NoticeServer.service(SERVER).of(campaign.id())).isEmpty();
    }

    @Test
    void whatIsPublishedIsShownAtOnce() {
        Campaign campaign = fixture.applications().campaign("发布的");
        fixture.conferred(campaign, "发布苑", "5");

        HttpResponse<String> answer =
                post(campaign, Map.of("unit", "示例科", "phone", "028-00000000", "address", "示例路", "days", "3"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(SERVER.stranger().get(path(campaign)).body()).contains("发布苑", "示例科");
    }

    @Test
    void withNothingDecidedThePageSaysSo() {
        Campaign campaign = fixture.applications().campaign("没有审定的");

        assertThat(SERVER.client("organiser").get(editing(campaign)).body()).contains("还没有可以公示的名单");
    }

    private static HttpResponse<String> post(Campaign campaign, Map<String, String> form) {
        return SERVER.client("organiser").postAsIs(editing(campaign), form);
    }

    private static String editing(Campaign campaign) {
        return "/campaigns/" + campaign.id().text() + "/notice";
    }

    private static String path(Campaign campaign) {
        return "/notices/" + campaign.id().text();
    }
}
