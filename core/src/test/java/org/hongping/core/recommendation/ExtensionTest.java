package org.hongping.core.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.StandingOpinion;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.ExtensionService;
import org.hongping.core.campaign.ExtensionService.Wish;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.WindowClosed;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More time for one applicant or one area, and for nobody else. */
class ExtensionTest {
    @RegisterExtension
    static final RecommendationServer SERVER = new RecommendationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final ExtensionService extensions = SERVER.extensions();
    private final Campaign campaign =
            fixture.campaign("延期 " + System.nanoTime(), Set.of(Stage.SUBDISTRICT_EXAMINATION));
    private final Instant later = fixture.now().plus(Duration.ofDays(3));

    @Test
    void anApplicantWithMoreTimeHandsInAndAnotherDoesNot() {
        Application mine = fixture.complete(campaign, "延苑 " + System.nanoTime());
        fixture.close(campaign, Stage.FILING);
        assertThatThrownBy(() -> fixture.parts().applications().submit(mine.id(), fixture.applicant()))
                .isInstanceOf(WindowClosed.class);

        grant(
                Stage.FILING,
                Optional.empty(),
                Optional.of(fixture.rivalEnterprise().id().text()));
        assertThatThrownBy(() -> fixture.parts().applications().submit(mine.id(), fixture.applicant()))
                .isInstanceOf(WindowClosed.class);

        grant(
                Stage.FILING,
                Optional.empty(),
                Optional.of(fixture.enterprise().id().text()));
        assertThat(fixture.parts()
                        .desks()
                        .open(mine.id(), fixture.applicant())
                        .writing()
                        .until())
                .contains(later);
        assertThat(fixture.parts()
                        .applications()
                        .submit(mine.id(), fixture.applicant())
                        .state())
                .isEqualTo(ApplicationState.SUBMITTED);
        assertThat(fixture.campaigns().get(campaign.id()).isOpenFor(Stage.FILING, fixture.now()))
                .isFalse();
    }

    @Test
    void anAreaWithMoreTimeExaminesAndItsEstatesFile() {
        Application application = fixture.submitted(campaign, "区延苑 " + System.nanoTime());
        Visitor street = SERVER.examiner(AreaLevel.SUBDISTRICT);
        fixture.close(campaign, Stage.SUBDISTRICT_EXAMINATION);
        RecommendationService service = SERVER.parts().recommendations();
        assertThatThrownBy(() -> SERVER.say(application.id(), Verdict.RECOMMENDED, "", street))
                .isInstanceOf(WindowClosed.class);

        Area district = SERVER.area(AreaLevel.DISTRICT);
        grant(Stage.SUBDISTRICT_EXAMINATION, Optional.of(district.id().text()), Optional.empty());

        assertThat(SERVER.say(application.id(), Verdict.RECOMMENDED, "", street)
                        .said()
                        .flatMap(StandingOpinion.Said::place))
                .contains(1);
        assertThat(service.desk(campaign.id(), street).window().orElseThrow().closesAt())
                .isEqualTo(later);
    }

    @Test
    void whatCannotBeGrantedIsRefused() {
        String area = SERVER.area(AreaLevel.DISTRICT).id().text();
        Optional<String> here = Optional.of(area);
        Optional<String> none = Optional.empty();
        List<Wish> wrong = List.of(
                new Wish(Stage.FILING, here, none, fixture.now().plus(Duration.ofDays(1)), "早于原定"),
                new Wish(Stage.ASSESSMENT, here, none, later.plus(Duration.ofDays(99)), "评审"),
                new Wish(Stage.DISTRICT_EXAMINATION, here, none, later.plus(Duration.ofDays(99)), "没有这一级"),
                new Wish(Stage.FILING, here, here, later.plus(Duration.ofDays(99)), "两个"),
                new Wish(Stage.FILING, none, none, later.plus(Duration.ofDays(99)), "没有对象"),
                new Wish(Stage.FILING, here, none, later.plus(Duration.ofDays(99)), " "));

        wrong.forEach(wish -> assertThatThrownBy(() -> extensions.grant(campaign.id(), wish, fixture.organiser()))
                .as(wish.toString())
                .isInstanceOf(Invalid.class));
        fixture.campaigns().close(campaign.id(), campaign.version(), fixture.organiser());
        Wish right = new Wish(Stage.FILING, here, none, later.plus(Duration.ofDays(99)), "太晚");
        assertThatThrownBy(() -> extensions.grant(campaign.id(), right, fixture.organiser()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theOfficeGrantsInThePageAndPrograms() {
        TestClient office = SERVER.client("organiser");
        String page = "/campaigns/" + campaign.id().text() + "/extensions";
        Map<String, String> form = new LinkedHashMap<>();
        form.put("stage", "FILING");
        form.put("enterprise", "91350100M000100Y99");
        form.put("until", "2099-12-31");
        form.put("reason", "台风停工");

        HttpResponse<String> wrong = office.post(page, form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("台风停工", "91350100M000100Y99", "id=\"e-enterprise\"");
        form.remove("enterprise");
        form.put("area", SERVER.area(AreaLevel.DISTRICT).id().text());
        assertThat(office.post(page, form).statusCode()).isEqualTo(303);
        assertThat(office.get(page).body()).contains("台风停工", "2099-12-31 17:30", "示例区");

        String api = "/api/v1/campaigns/" + campaign.id().text() + "/extensions";
        HttpResponse<String> granted = office.send(office.request(api)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"stage\":\"FILING\",\"enterpriseId\":\""
                        + fixture.enterprise().id().text()
                        + "\",\"closesAt\":\"2099-12-31T17:30:00+08:00\",\"reason\":\"台风\"}")));
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(201);
        assertThat(office.get(api).body()).contains("2099-12-31T09:30:00Z");
    }

    private void grant(Stage stage, Optional<String> area, Optional<String> enterprise) {
        extensions.grant(campaign.id(), new Wish(stage, area, enterprise, later, "停工"), fixture.organiser());
    }
}
