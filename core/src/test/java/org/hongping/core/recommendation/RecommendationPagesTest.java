package org.hongping.core.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.storage.Copies;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An examiner's pages: the application, the list in order, the seal; and the host's places. */
class RecommendationPagesTest {
    @RegisterExtension
    static final RecommendationServer SERVER = new RecommendationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient street = SERVER.browser(AreaLevel.SUBDISTRICT);
    private final Campaign campaign =
            fixture.campaign("页面 " + System.nanoTime(), Set.of(Stage.SUBDISTRICT_EXAMINATION));
    private final String list = "/campaigns/" + campaign.id().text() + "/recommendation";

    @Test
    void anOpinionIsGivenBesideTheApplicationAndStandsOnTheList() {
        Application first = handedIn("荷苑");
        Application second = handedIn("莲苑");
        assertThat(street.get(list).body()).contains("待初审", "荷苑", "莲苑");
        assertThat(street.get(path(first) + "/examination").body()).contains("列入汇总表", "退回理由");

        assertThat(say(first, "RECOMMENDED", "好").statusCode()).isEqualTo(303);
        say(second, "RECOMMENDED", "");
        street.post(list + "/order", Map.of("up", second.id().text(), "version", version()));

        String page = street.get(list).body();
        assertThat(page.indexOf("莲苑")).isLessThan(page.indexOf("荷苑"));
        assertThat(page).contains("推荐汇总表（第 1 批）", "下载汇总表");
        HttpResponse<String> twice = street.post(
                list + "/order",
                Map.of("place." + first.id().text(), "1", "place." + second.id().text(), "1", "version", version()));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("次序 1 填了两次");
    }

    @Test
    void anOpinionOnTopOfAnotherIsShownBesideItAndNeitherIsLost() {
        Application application = handedIn("并苑");
        String read = version(street.get(path(application) + "/examination").body());
        assertThat(say(application, "RECOMMENDED", "先说的", read).statusCode()).isEqualTo(303);

        HttpResponse<String> stale = say(application, "NOT_RECOMMENDED", "后说的", read);

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains("初审意见或提交的内容有了变动", "先说的", ">后说的</textarea>")
                .containsPattern("value=\"NOT_RECOMMENDED\" checked");
        assertThat(street.get(list).body()).contains("先说的").doesNotContain("后说的");
        assertThat(say(application, "NOT_RECOMMENDED", "后说的", version(stale.body()))
                        .statusCode())
                .as("what is sent from there rests on what was shown")
                .isEqualTo(303);
        assertThat(street.get(path(application) + "/examination").body())
                .contains("目前的意见", "后说的")
                .containsPattern("value=\"NOT_RECOMMENDED\" checked");
        street.post(path(application) + "/recommendation/remove", Map.of());
        HttpResponse<String> gone = say(application, "RECOMMENDED", "再说", version(stale.body()));
        assertThat(gone.body()).contains("目前没有意见", ">再说</textarea>");
        assertThat(street.post(path(application) + "/recommendation", Map.of("verdict", "RECOMMENDED", "words", ""))
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void anOpinionOfAnEarlierSubmissionIsNotGivenToALaterOne() {
        Application application = handedIn("改苑");
        Visitor examiner = SERVER.examiner(AreaLevel.SUBDISTRICT);
        String read = version(street.get(path(application) + "/examination").body());
        var applications = fixture.parts().applications();
        applications.returnForCorrection(application.id(), "请补照片", Map.of(), examiner);
        applications.submit(application.id(), fixture.applicant());

        assertThat(say(application, "RECOMMENDED", "好", read).statusCode()).isEqualTo(412);
    }

    @Test
    void aReasonIsAskedForAndASealNeedsItsScan() {
        Application application = handedIn("缺苑");

        HttpResponse<String> bareWords = say(application, "NOT_RECOMMENDED", "");
        assertThat(bareWords.statusCode()).isEqualTo(422);
        assertThat(bareWords.body()).contains("不予推荐时请写明理由").containsPattern("value=\"NOT_RECOMMENDED\" checked");
        assertThat(say(application, "", "x").statusCode()).isEqualTo(422);
        say(application, "NOT_RECOMMENDED", "不符合条件");
        HttpResponse<String> bare = street.post(list + "/seal", Map.of());

        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("请选择盖章件", "不符合条件");
    }

    @Test
    void theHostSetsPlacesAndSeesEveryArea() {
        handedIn("名苑");
        TestClient host = SERVER.client("organiser");
        String overview = "/campaigns/" + campaign.id().text() + "/recommendations";
        String area = SERVER.area(AreaLevel.SUBDISTRICT).id().text();

        assertThat(host.get(overview).body()).contains("示例街道", "示例街道：待初审 1");
        String read = version(host.get(overview).body());
        HttpResponse<String> wrong = host.post(overview, Map.of(area, "十", "version", read));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("十");
        assertThat(host.post(overview, Map.of(area, "3", "version", read)).statusCode())
                .isEqualTo(303);
        HttpResponse<String> stale = host.post(overview, Map.of(area, "7", "version", read));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("名额又被保存过一次", "目前：3", "value=\"7\"");
        assertThat(host.post(overview, Map.of(area, "3", "version", version(stale.body())))
                        .statusCode())
                .as("what is sent from there rests on what was shown")
                .isEqualTo(303);
        assertThat(host.post(overview, Map.of(area, "3")).statusCode()).isEqualTo(428);
        assertThat(street.get(list).body()).contains("名额 3");
        assertThat(street.get(overview).statusCode()).isEqualTo(403);
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    @Test
    void theFirstPageSaysHowMuchIsLeftAndUntilWhen() {
        Application first = handedIn("首苑");
        handedIn("次苑");
        say(first, "RECOMMENDED", "");

        Optional<HomeCard> card = new ExaminerHome(SERVER.parts()).card(SERVER.examiner(AreaLevel.SUBDISTRICT));

        assertThat(card.orElseThrow().todo().in(Locale.SIMPLIFIED_CHINESE)).contains("共 2 份到初审，已给意见 1 份，还剩 1 份，截止");
        assertThat(card.orElseThrow().next().orElseThrow().href()).endsWith("/examination");
        assertThat(street.get("/recommendation").body())
                .contains(campaign.text().title());
    }

    @Test
    void withSixtyEstatesTheFirstPageTellsHowManyAreLeftUntilWhen() {
        Application first = handedIn("第一苑");
        fixture.storage().change(handle -> {
            Copies.add(
                    handle, "estate", first.entrant().estateId().orElseThrow().text(), 59, "id");
            Copies.add(handle, "application", first.id().text(), 59, "id", "estate_id");
        });
        Visitor examiner = SERVER.examiner(AreaLevel.SUBDISTRICT);
        SERVER.parts().recommendations().desk(campaign.id(), examiner).waiting().stream()
                .limit(37)
                .forEach(filed -> SERVER.say(filed.id(), Verdict.RECOMMENDED, "", examiner));

        Message todo =
                new ExaminerHome(SERVER.parts()).card(examiner).orElseThrow().todo();

        String title = campaign.text().title();
        String until = OfficeTime.moment(
                campaign.window(Stage.SUBDISTRICT_EXAMINATION).orElseThrow().closesAt());
        assertThat(todo.in(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("“" + title + "”共 60 份到初审，已给意见 37 份，还剩 23 份，截止 " + until + "。");
        assertThat(todo.in(Locale.ENGLISH))
                .isEqualTo("“" + title + "”: 60 to examine, 37 done, 23 left, until " + until + ".");
    }

    @Test
    void programsDoTheSame() {
        Application application = handedIn("程苑");
        String api = "/api/v1/campaigns/" + campaign.id().text() + "/recommendation";
        String one = "/api/v1/applications/" + application.id().text() + "/recommendation";

        String good = "{\"verdict\":\"RECOMMENDED\",\"words\":\"好\"}";
        assertThat(street.put(one, good).statusCode()).isEqualTo(428);
        HttpResponse<String> nothing = street.get(one);
        assertThat(nothing.body()).contains("\"list\":1").doesNotContain("verdict");
        TestClient onNothing = SERVER.browser(AreaLevel.SUBDISTRICT)
                .withHeader("If-Match", nothing.headers().firstValue("ETag").orElseThrow());
        HttpResponse<String> said = onNothing.put(one, good);
        assertThat(said.body()).contains("\"place\":1");
        assertThat(said.headers().firstValue("ETag"))
                .isEqualTo(street.get(one).headers().firstValue("ETag"));
        HttpResponse<String> stale = onNothing.put(one, good.replace("好", "更好"));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("\"sent\"", "更好", "\"saved\"", "\"words\":\"好\"");
        assertThat(street.get(one).body()).contains("\"words\":\"好\"");
        assertThat(street.get(api).body())
                .contains("\"spent\":0", application.id().text());
        String order = "{\"applications\":[\"" + application.id().text() + "\"]}";
        assertThat(street.put(api + "/order", order).statusCode()).isEqualTo(428);
        TestClient basedOn = street.withHeader(
                "If-Match", street.get(api).headers().firstValue("ETag").orElseThrow());
        assertThat(basedOn.put(api + "/order", order).statusCode()).isEqualTo(200);
        assertThat(basedOn.put(api + "/order", "{\"applications\":[1]}").statusCode())
                .isEqualTo(422);
        assertThat(street.delete(one).statusCode()).isEqualTo(204);
        TestClient host = SERVER.client("organiser");
        String area = SERVER.area(AreaLevel.SUBDISTRICT).id().text();
        String places = "/api/v1/campaigns/" + campaign.id().text() + "/places";
        assertThat(host.put(places, "{\"places\":{}}").statusCode()).isEqualTo(428);
        String tag = host.get(places).headers().firstValue("ETag").orElseThrow();
        TestClient asOffice = SERVER.client("organiser").withHeader("If-Match", tag);
        assertThat(asOffice.put(places, "{\"places\":{\"" + area + "\":2}}").body())
                .contains("\"" + area + "\":2");
        assertThat(asOffice.put(places, "{\"places\":{\"" + area + "\":\"2\"}}").statusCode())
                .isEqualTo(422);
        assertThat(asOffice.put(places, "{\"places\":{\"" + area + "\":3}}").statusCode())
                .as("somebody saved in between")
                .isEqualTo(412);
        assertThat(host.get(api + "s").body()).contains("\"places\":2");
    }

    private HttpResponse<String> say(Application application, String verdict, String words) {
        String read = version(street.get(path(application) + "/examination").body());
        return say(application, verdict, words, read);
    }

    private HttpResponse<String> say(Application application, String verdict, String words, String version) {
        return street.post(
                path(application) + "/recommendation", Map.of("verdict", verdict, "words", words, "version", version));
    }

    private Application handedIn(String name) {
        return fixture.submitted(campaign, name + " " + System.nanoTime());
    }

    private static String path(Application application) {
        return "/applications/" + application.id().text();
    }

    private String version() {
        return SERVER.parts()
                .recommendations()
                .desk(campaign.id(), SERVER.examiner(AreaLevel.SUBDISTRICT))
                .version()
                .text();
    }
}
