package org.hongping.core.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.audit.Actor;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.ExtensionService;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.hongping.core.workday.HolidayService;
import org.hongping.core.workday.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is told what, and when. */
class NewsTest {
    @RegisterExtension
    static final ApplicationServer SERVER =
            new ApplicationServer((routes, storage) -> NewsRoutes.register(routes, new NewsService(storage)));

    private final ApplicationFixture fixture = SERVER.fixture();
    private final RegistryFixture registry = fixture.registry();
    private final ApplicationService applications = fixture.parts().applications();
    private final NewsService news = new NewsService(SERVER.storage());
    private final Visitor street =
            registry.examiner("street", registry.above(AreaLevel.SUBDISTRICT).id());
    private final Visitor district =
            registry.examiner("district", registry.above(AreaLevel.DISTRICT).id());
    private final String title = "消息 " + System.nanoTime();

    @Test
    void eachStepIsToldToWhoeverHasItNextAndToNobodyElse() {
        Campaign campaign = fixture.campaign(title, Set.of(Stage.SUBDISTRICT_EXAMINATION));
        Application one = fixture.submitted(campaign, "荷苑");

        assertThat(told(street)).containsExactly("“%s”收到 荷苑（%s）的申报，请审查。".formatted(title, enterprise()));
        assertThat(told(district)).isEmpty();
        assertThat(told(fixture.organiser())).isEmpty();
        assertThat(told(fixture.rival())).isEmpty();

        applications.returnForCorrection(one.id(), "缺盖章页", Map.of(), street);
        assertThat(told(fixture.applicant())).containsExactly("“%s”中 荷苑 的申报被退回补正：缺盖章页".formatted(title));

        applications.submit(one.id(), fixture.applicant());
        SERVER.storage().change(handle -> applications.pass(handle, one.id(), AreaLevel.SUBDISTRICT, street));
        applications.admit(one.id(), fixture.organiser());
        assertThat(told(fixture.applicant()))
                .containsExactly(
                        "“%s”中 荷苑 的申报进入评审。".formatted(title),
                        "“%s”中 荷苑 的申报通过街道（乡镇）初审。".formatted(title),
                        "“%s”中 荷苑 的申报被退回补正：缺盖章页".formatted(title));
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        Campaign campaign = fixture.campaign(title);
        Application one = fixture.submitted(campaign, "莲苑");
        assertThat(told(fixture.organiser())).hasSize(1);

        Visitor clerk = fixture.organiser();
        assertThatThrownBy(() -> SERVER.storage().change(handle -> {
                    applications.decline(handle, one.id(), "不符", clerk);
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");

        assertThat(told(fixture.applicant())).isEmpty();
    }

    @Test
    void assessorsLearnOfTheirOwnSheetsAndOfNobodyElses() {
        AssessmentFixture assessments = new AssessmentFixture(SERVER.storage(), fixture);
        Campaign campaign = fixture.campaign(title);
        Application bamboo = assessments.admitted(campaign, "竹苑");
        List<Assignment> both = assessments.assigned(bamboo);
        assertThat(told(assessments.first())).containsExactly("“%s”的 竹苑 分派给您评审。".formatted(title));

        assessments.finished(both.get(0), assessments.first(), "5");
        assessments.finished(both.get(1), assessments.second(), "1");
        assessments.parts().reconciliations().begin(bamboo.id(), List.of("5.1"), "再看看", fixture.organiser());
        assertThat(told(assessments.second()))
                .containsExactly("“%s”的 竹苑 需要分差复议，请再看一遍。".formatted(title), "“%s”的 竹苑 分派给您评审。".formatted(title));

        assessments
                .assessments()
                .decline(
                        assessments
                                .assigned(assessments.admitted(campaign, "梅苑"))
                                .get(0)
                                .id(),
                        "亲属",
                        assessments.first());
        assertThat(told(fixture.organiser())).contains("“%s”的 梅苑 有评审成员回避，请另行分派。".formatted(title));
    }

    @Test
    void movedAndExtendedWindowsAreToldToThoseWhoWorkInThem() {
        Campaign campaign = fixture.campaign(title, Set.of(Stage.SUBDISTRICT_EXAMINATION));
        fixture.started(campaign, "松苑");
        Instant begin = fixture.now().minus(Duration.ofDays(1));
        StageWindow longer =
                new StageWindow(Stage.SUBDISTRICT_EXAMINATION, begin, Instant.parse("2027-03-01T09:30:00Z"));
        fixture.campaigns().moveWindow(campaign.id(), campaign.version(), longer, "疫情", fixture.organiser());
        assertThat(told(street)).singleElement().asString().contains("街道初审", "至 2027-03-01 17:30", "疫情");
        assertThat(told(district)).isEmpty();

        ExtensionService extensions =
                new ExtensionService(SERVER.storage(), registry.audit(), fixture.campaigns(), new Ids());
        extensions.grant(
                campaign.id(),
                new ExtensionService.Wish(
                        Stage.FILING,
                        Optional.empty(),
                        Optional.of(fixture.enterprise().id().text()),
                        Instant.parse("2027-04-01T09:30:00Z"),
                        "停电"),
                fixture.organiser());
        assertThat(told(fixture.applicant())).singleElement().asString().contains("申报", "2027-04-01 17:30", "停电");
        assertThat(told(fixture.rival())).isEmpty();
    }

    @Test
    void aResetPasswordIsToldToItsOwner() {
        Visitor clerk = registry.visitor("clerk", Role.ASSESSOR);
        registry.accounts().handOutPassword(Actor.CONSOLE, RegistryFixture.account(clerk));

        assertThat(news.page(false, new Cursor(Optional.empty(), 5), clerk).items())
                .singleElement()
                .satisfies(one -> assertThat(one.href()).isEqualTo("/account"));
    }

    /** Monday to Friday without holidays; the window ends on Friday, 17:30. */
    @Test
    void whoHasSomethingLeftIsRemindedThreeAndOneWorkingDaysBeforeAndOnce() {
        Campaign campaign = fixture.campaign(title, Set.of(Stage.SUBDISTRICT_EXAMINATION));
        Application draft = fixture.started(campaign, "兰苑");
        fixture.submitted(campaign, "菊苑");
        Campaign moved = campaign;
        for (Stage stage : List.of(Stage.FILING, Stage.SUBDISTRICT_EXAMINATION)) {
            StageWindow window = new StageWindow(
                    stage, fixture.now().minus(Duration.ofDays(1)), Instant.parse("2031-03-07T09:30:00Z"));
            moved = fixture.campaigns().moveWindow(moved.id(), moved.version(), window, "测试", fixture.organiser());
        }
        String filing = "“%s”中 兰苑 的申报还没有提交，2031-03-07 17:30 截止。".formatted(title);
        String examining = "“%s”还有 1 份申报等您初审，2031-03-07 17:30 截止。".formatted(title);

        remind("2031-03-03T09:00:00Z"); // Monday: four are left
        assertThat(told(fixture.applicant())).doesNotContain(filing);
        remind("2031-03-03T20:00:00Z"); // Tuesday in the night
        assertThat(told(fixture.applicant())).doesNotContain(filing);
        remind("2031-03-04T02:00:00Z");
        remind("2031-03-05T02:00:00Z");
        assertThat(told(fixture.applicant())).containsOnlyOnce(filing);
        assertThat(told(street)).containsOnlyOnce(examining);
        remind("2031-03-06T02:00:00Z");
        remind("2031-03-07T02:00:00Z");
        remind("2031-03-07T10:00:00Z"); // over
        assertThat(told(fixture.applicant()).stream().filter(filing::equals)).hasSize(2);
        assertThat(told(street).stream().filter(examining::equals)).hasSize(2);
        assertThat(draft.state().isWritable()).isTrue();
    }

    /** Filing is over, the host still examines. */
    @Test
    void aCorrectionIsRemindedOfBeforeTheHostIsDone() {
        Campaign campaign = fixture.campaign(title);
        Application one = fixture.submitted(campaign, "桂苑");
        applications.returnForCorrection(one.id(), "缺页", Map.of(), fixture.organiser());
        fixture.close(campaign, Stage.FILING);
        Campaign closed = fixture.campaigns().get(campaign.id());
        StageWindow longer = new StageWindow(
                Stage.EXAMINATION, fixture.now().minus(Duration.ofDays(1)), Instant.parse("2031-03-07T09:30:00Z"));
        fixture.campaigns().moveWindow(closed.id(), closed.version(), longer, "测试", fixture.organiser());

        remind("2031-03-05T02:00:00Z");
        assertThat(told(fixture.applicant())).contains("“%s”中 桂苑 的补正还没有提交，2031-03-07 17:30 截止。".formatted(title));
    }

    @Test
    void aCorrectionForTheStreetIsRemindedOfBeforeTheStreetIsDone() {
        Instant yesterday = fixture.now().minus(Duration.ofDays(1));
        StageWindow days =
                new StageWindow(Stage.SUBDISTRICT_EXAMINATION, yesterday, Instant.parse("2031-03-07T09:30:00Z"));
        Campaign campaign = fixture.campaign(title, windows(days));
        Application one = fixture.submitted(campaign, "桃苑");
        applications.returnForCorrection(one.id(), "缺页", Map.of(), street);
        fixture.close(campaign, Stage.FILING);

        remind("2031-03-05T02:00:00Z");
        assertThat(told(fixture.applicant())).contains("“%s”中 桃苑 的补正还没有提交，2031-03-07 17:30 截止。".formatted(title));
    }

    /** The host has no days of its own. */
    @Test
    void aCorrectionIsRemindedOfBeforeTheAssessmentBegins() {
        Campaign campaign = fixture.campaign(title, windows());
        Application one = fixture.submitted(campaign, "李苑");
        applications.returnForCorrection(one.id(), "缺页", Map.of(), fixture.organiser());
        fixture.close(campaign, Stage.FILING);

        remind("2031-04-30T02:00:00Z");
        remind("2031-04-30T03:00:00Z");
        assertThat(told(fixture.applicant()))
                .containsOnlyOnce("“%s”中 李苑 的补正还没有提交，2031-05-01 09:00 截止。".formatted(title));
    }

    /** Filing, the assessment in the May of 2031, and what a test adds. */
    private List<StageWindow> windows(StageWindow... more) {
        Instant yesterday = fixture.now().minus(Duration.ofDays(1));
        List<StageWindow> windows = new ArrayList<>(List.of(more));
        windows.add(new StageWindow(Stage.FILING, yesterday, fixture.now().plus(Duration.ofDays(1))));
        windows.add(new StageWindow(
                Stage.ASSESSMENT, Instant.parse("2031-05-01T01:00:00Z"), Instant.parse("2031-06-01T01:00:00Z")));
        return windows;
    }

    @Test
    void thePageShowsWhatIsNewOpensItAndGoesOnByCursor() {
        Campaign campaign = fixture.campaign(title);
        Visitor reader = registry.visitor("reader", Role.ORGANISER);
        for (String name : List.of("一苑", "二苑", "三苑")) {
            fixture.submitted(campaign, name);
        }
        TestClient office = SERVER.client("reader");
        String page = office.get("/news").body();
        assertThat(page).contains("消息", "三苑", "一苑", "未读");
        List<News> all =
                news.page(false, new Cursor(Optional.empty(), 3), reader).items();

        HttpResponse<String> opened = office.post("/news/" + all.get(0).id().text() + "/open", Map.of());
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location")).contains(all.get(0).href());
        assertThat(office.get("/news?unread=true").body()).doesNotContain("三苑").contains("二苑");
        assertThat(office.withHeader("Accept-Language", "en").get("/news").body())
                .contains("please examine it");

        String first = office.get("/api/v1/news?limit=2").body();
        assertThat(first)
                .contains("\"next\"", "三苑", "\"unread\":" + news.unread(reader))
                .doesNotContain("一苑");
        String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(office.get("/api/v1/news?limit=2&after=" + next).body()).contains("一苑");
        assertThat(post(office, "/api/v1/news/" + all.get(1).id().text() + "/read"))
                .contains("readAt");
        assertThat(post(office, "/api/v1/news/read")).contains("\"read\":");
        assertThat(news.unread(reader)).isZero();
        assertThat(office.get("/api/v1/news").body()).contains("一苑");
        assertThatThrownBy(() -> news.read(all.get(0).id(), fixture.rival())).isInstanceOf(NotFound.class);
        assertThat(office.get("/api/v1/news?after=!").statusCode()).isEqualTo(400);
    }

    private static String post(TestClient client, String path) {
        return client.send(client.request(path).POST(BodyPublishers.noBody())).body();
    }

    private void remind(String moment) {
        Deadlines deadlines = new Deadlines(
                SERVER.storage(),
                fixture.campaigns(),
                registry.areas(),
                new HolidayService(SERVER.storage(), registry.audit()));
        SERVER.storage().change(handle -> deadlines.remind(handle, WorkCalendar.WEEKENDS, Instant.parse(moment)));
    }

    /** What somebody was told of this test's campaign, the newest first. */
    private List<String> told(Visitor visitor) {
        return news.page(false, new Cursor(Optional.empty(), 200), visitor).items().stream()
                .map(each -> each.says().in(Locale.SIMPLIFIED_CHINESE))
                .filter(says -> says.contains(title))
                .toList();
    }

    private String enterprise() {
        return fixture.enterprise().details().name();
    }
}
