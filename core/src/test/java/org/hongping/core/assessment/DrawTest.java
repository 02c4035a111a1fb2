package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.application.Application;
import org.hongping.core.assessment.draw.DrawRecord;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.storage.JsonText;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sheets by rule and by lot; who must not have one is left out and told. */
class DrawTest {
    @RegisterExtension
    static final AssessmentServer SERVER = new AssessmentServer();

    private final AssessmentFixture fixture = SERVER.fixture();
    private final AllotmentService allotments = fixture.parts().allotments();
    private final TestClient office = SERVER.client("organiser");
    private final Campaign campaign = fixture.applications().campaign("抽取 " + System.nanoTime());
    private final Application first = fixture.admitted(campaign, "抽取一苑 " + System.nanoTime());
    private final Application second = fixture.admitted(campaign, "抽取二苑");
    private final Visitor third = fixture.assessor("third" + System.nanoTime());

    @Test
    void thePlanIsShownAndHandedOutAsItWasShown() {
        AllotmentService.Plan plan = allotments.plan(asking(2));

        Handout handout = allotments.handOut(asking(2), plan.digest(), fixture.organiser());

        assertThat(plan.sheets()).isEqualTo(4);
        assertThat(handout.made()).isEqualTo(4);
        assertThat(fixture.assessments().assignments(first.id())).hasSize(2);
        assertThat(allotments.plan(asking(2)).terms().entries()).isEmpty();
    }

    @Test
    void nothingIsHandedOutOnceThePlanHasChanged() {
        AllotmentService.Plan plan = allotments.plan(asking(2));
        fixture.assigned(first, third);

        assertThatThrownBy(() -> allotments.handOut(asking(2), plan.digest(), fixture.organiser()))
                .isInstanceOf(Conflict.class);
        assertThat(fixture.assessments().assignments(second.id())).isEmpty();
    }

    @Test
    void aDrawTellsNothingOfItsSeedBeforeAndEverythingAfter() {
        Draw committed = allotments.commit(asking(2), fixture.organiser());
        assertThat(committed.revealed()).isEmpty();
        assertThat(office.get("/draws/" + committed.id().text()).body())
                .contains(committed.commitment(), "待抽取")
                .doesNotContain("种子</dt>");
        assertThat(office.get("/draws/" + committed.id().text() + "/record").statusCode())
                .isEqualTo(404);

        HttpResponse<String> answer = office.post("/draws/" + committed.id().text() + "/draw", Map.of("word", "6 3"));

        assertThat(answer.statusCode()).isEqualTo(303);
        String text = office.get("/draws/" + committed.id().text() + "/record").body();
        DrawRecord record = new JsonText(text).as(DrawRecord.class);
        assertThat(record.commitment()).isEqualTo(committed.commitment());
        assertThat(record.word()).isEqualTo("6 3");
        assertThat(record.findings()).isEmpty();
        assertThat(fixture.assessments().assignments(first.id()))
                .extracting(Assignment::accountId)
                .containsExactlyElementsOf(record.given().get(0).members());
    }

    @Test
    void itIsDrawnOnceAndOneGivenUpStaysOnTheList() {
        Draw drawn = allotments.commit(asking(1), fixture.organiser());
        allotments.draw(drawn.id(), "", fixture.organiser());
        Draw dropped = allotments.commit(asking(2), fixture.organiser());
        allotments.drop(dropped.id(), "名单有误", fixture.organiser());

        assertThatThrownBy(() -> allotments.draw(drawn.id(), "", fixture.organiser()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> allotments.draw(dropped.id(), "", fixture.organiser()))
                .isInstanceOf(Conflict.class);
        assertThat(allotments.of(campaign.id()))
                .extracting(Draw::state)
                .containsExactly(Draw.State.DROPPED, Draw.State.DRAWN);
    }

    @Test
    void whoDeclaredAnInterestIsLeftOutAndToldSo() {
        fixture.parts().interests().declare(InterestService.Kind.ESTATE, estate(first), "住在该小区", fixture.first());

        AllotmentService.Plan plan = allotments.plan(asking(3));

        assertThat(plan.given().get(0).members()).doesNotContain(fixture.first().accountOrRefuse());
        assertThat(plan.given().get(0).lacking()).isEqualTo(1);
        assertThat(plan.given().get(1).lacking()).isZero();
        assertThat(send("plan").body()).contains("申报了回避", "还缺 1 人");
    }

    @Test
    void thePageShowsAPlanHandsItOutAndRegistersADraw() {
        HttpResponse<String> plan = send("plan");
        assertThat(plan.body()).contains("抽取一苑", "按预览分配 6 张评分表");

        HttpResponse<String> commit = send("commit");

        assertThat(commit.statusCode()).isEqualTo(303);
        assertThat(office.get(commit.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("承诺码", "hongping-draw 1", "抽取并分配");
        assertThat(office.get(here()).body()).contains("抽取记录", "待抽取");
    }

    @Test
    void nobodyChosenAndNoNumberAreRefusedAtTheirFields() {
        HttpResponse<String> answer = office.post(here(), Map.of("body", "panel", "members", "77", "act", "plan"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"e-members\"", "id=\"e-accounts\"", "value=\"77\"");
    }

    /** A form may hold a field several times, which a map cannot. */
    private HttpResponse<String> send(String act) {
        office.get(here());
        String accounts = asking(3).accounts().stream()
                .map(account -> "&accounts=" + account)
                .collect(Collectors.joining());
        return office.send(office.request(here())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "_csrf=" + office.token() + "&body=panel&members=3&act=" + act + accounts)));
    }

    private String here() {
        return "/campaigns/" + campaign.id().text() + "/assessors/allot";
    }

    private String estate(Application application) {
        return fixture.applications()
                .parts()
                .desks()
                .open(application.id(), fixture.organiser())
                .entrantName();
    }

    private Asking asking(int members) {
        return new Asking(
                campaign.id(),
                Body.parse("panel"),
                members,
                Optional.empty(),
                List.of(
                        fixture.first().accountOrRefuse(),
                        fixture.second().accountOrRefuse(),
                        third.accountOrRefuse()));
    }
}
