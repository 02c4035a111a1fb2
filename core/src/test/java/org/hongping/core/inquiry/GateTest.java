package org.hongping.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.GateService;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.Holder;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The organiser settles gates; others follow from what is on record. Rubric: Chengdu, 附件3. */
class GateTest {
    @RegisterExtension
    static final InquiryServer SERVER = new InquiryServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient office = SERVER.client("organiser");
    private final Campaign campaign = SERVER.campaign(InquiryServer.ENTERPRISE, "联审 " + System.nanoTime());
    private final LocalDate today = fixture.registry().today();

    @Test
    void theOrganiserSettlesWithGroundAndSourceAndItIsFrozenWithTheDecision() {
        Application one = SERVER.filed(campaign, "戊苑");
        SERVER.ask(campaign, "labour");
        GateService.Wish bar = wish(Optional.of(true), Set.of(), "欠薪属实");
        SERVER.gates().settle(one.id(), "labour", bar, fixture.organiser());
        SERVER.gates()
                .settle(
                        one.id(),
                        "party-activity",
                        wish(Optional.of(true), Set.of("absent"), "三次缺席"),
                        fixture.organiser());

        assertThat(SERVER.beside(one).gates())
                .containsEntry("labour", Value.truth(true))
                .containsKey("party-activity");
        String page = office.get("/applications/" + one.id().text() + "/gates").body();
        assertThat(page).contains("欠薪属实", "属于此情形", "未回复", "待核实", "尚未认定");
        assertThat(office.get("/api/v1/applications/" + one.id().text() + "/gates")
                        .body())
                .contains("\"settled\"", "\"ground\":\"欠薪属实\"", "\"byFacts\":true");

        SERVER.decided(one, campaign, "CONFERRED");
        assertThat(SERVER.beside(one).gates()).containsEntry("labour", Value.truth(true));
        assertThatThrownBy(() -> SERVER.gates().settle(one.id(), "labour", bar, fixture.organiser()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatCannotBeSettledIsRefusedAndNothingTypedIsLost() {
        Application one = SERVER.filedByItself(campaign);
        String path = "/applications/" + one.id().text() + "/gates";
        office.get(path);
        HttpResponse<String> refused = office.post(
                path + "/labour", Map.of("holds", "true", "ground", "", "source", "人社局函", "asOf", "2026-11-20"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明理由", "人社局函");
        assertThatThrownBy(() -> settle(one, "credit", Optional.of(true), Set.of()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> settle(one, "party-activity", Optional.of(true), Set.of()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> settle(one, "party-activity", Optional.of(false), Set.of("idle")))
                .isInstanceOf(Invalid.class);
        Visitor street = fixture.registry()
                .examiner(
                        "street",
                        fixture.registry().above(AreaLevel.SUBDISTRICT).id());
        Visitor district = fixture.registry()
                .examiner(
                        "district", fixture.registry().above(AreaLevel.DISTRICT).id());
        assertThat(known(one, district).cases()).isNotEmpty();
        assertThatThrownBy(() -> known(one, street))
                .as("an enterprise is filed with a district")
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> known(one, fixture.applicant())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        SERVER.gates().settle(one.id(), "labour", wish(Optional.of(false), Set.of(), "无"), district))
                .isInstanceOf(Forbidden.class);
        assertThat(office.put(
                                "/api/v1" + path + "/labour",
                                "{\"holds\":false,\"ground\":\"查无记录\",\"source\":\"人社局函\",\"asOf\":\"2026-11-20\"}")
                        .body())
                .contains("\"holds\":false");
        assertThat(office.put("/api/v1" + path + "/labour", "{\"ground\":\"再查\",\"asOf\":\"2026-11-21\"}")
                        .body())
                .doesNotContain("holds");
        assertThat(SERVER.beside(one).gates()).isEmpty();
    }

    /** 附件3 五: a project conferred this year; as long as one is not decided it is pending, neither failed nor zero. */
    @Test
    void aResultOfAnotherRubricIsPendingUntilItIsDecided() {
        SERVER.filedByItself(SERVER.campaign(InquiryServer.ENTERPRISE, "往年 " + System.nanoTime()));
        Application one = SERVER.filedByItself(campaign);
        assertThat(SERVER.beside(one).facts())
                .as("a first applicant would not be asked for one that is conferred")
                .containsEntry("enterprise.firstApplication", new Value.Truth(false));
        Campaign projects = SERVER.campaign(InquiryServer.RESIDENTIAL, "项目 " + System.nanoTime());
        Application project = SERVER.filed(projects, "癸苑");

        assertThat(SERVER.beside(one).facts())
                .containsEntry("enterprise.projectsFiledThisYear", figure(SERVER.filedProjects()))
                .doesNotContainKey("enterprise.projectsConferredThisYear");
        String waiting =
                office.get("/applications/" + one.id().text() + "/gates").body();
        assertThat(waiting).contains("待定", "等待“" + projects.text().title() + "”中 癸苑 的结果，目前评审中，审定截止 2031-03-07 17:30");
        assertThat(SERVER.client("applicant")
                        .get("/applications/" + one.id().text())
                        .body())
                .contains("待定", "癸苑");

        SERVER.state(project, "CONFERRED");
        assertThat(SERVER.beside(one).facts().get("enterprise.projectsConferredThisYear"))
                .isEqualTo(figure(1));
        assertThat(office.get("/applications/" + one.id().text() + "/gates").body())
                .doesNotContain("待定")
                .containsPattern("(?s)当年没有创建成功的示范项目.{0,900}无此情形");
        SERVER.state(project, "WITHDRAWN");
    }

    /** The credit grade on record decides a gate, is shown with its source and day, and is frozen with the decision. */
    @Test
    void whatIsOnRecordDecidesAGateAndIsFrozenWithTheDecision() {
        Application one = SERVER.filedByItself(campaign);
        String path = "/applications/" + one.id().text();
        TestClient applicant = SERVER.client("applicant");
        String fact = "智慧物业平台记录的信用等级：";
        assertThat(applicant.get(path).body()).doesNotContain(fact);

        grade("B", "2026-01-05", "示例信用〔2026〕9 号");
        String shown = fact + "B</bdi> <span class=\"nowrap\">依据信用等级记录</span> <bdi>示例信用〔2026〕9 号</bdi>";
        assertThat(applicant.get(path).body()).contains(shown, "截至 ");
        assertThat(office.get(path + "/gates").body()).contains(shown).containsPattern("(?s)信用等级“B级以下”.{0,900}属于此情形");
        assertThat(SERVER.beside(one).facts()).containsEntry("enterprise.creditGrade", Value.text("B"));
        String api = "\"fact\":\"enterprise.creditGrade\"";
        assertThat(applicant.get("/api/v1" + path).body())
                .contains(api, "\"gate\":\"credit\"", "\"holds\":true", "\"detail\":\"示例信用〔2026〕9 号\"");
        assertThat(office.get("/api/v1" + path + "/gates").body()).contains(api);
        assertThat(applicant.withHeader("Accept-Language", "en").get(path).body())
                .contains("from the record of credit grades");

        SERVER.decided(one, campaign, "NOT_CONFERRED");
        grade("A++", "2026-02-05", "示例信用〔2026〕10 号");
        assertThat(SERVER.beside(one).facts()).containsEntry("enterprise.creditGrade", Value.text("B"));
        assertThat(office.get(path + "/gates").body()).contains(shown).doesNotContain("示例信用〔2026〕10 号");
        grade("", "2026-02-06", "示例信用〔2026〕11 号");
    }

    @Test
    void whoSettlesSeesTheListsTheApplicantStandsOn() {
        Application one = SERVER.filedByItself(campaign);
        fixture.registry()
                .registry()
                .records()
                .enter(
                        Holder.of(fixture.enterprise().id()),
                        "list-entries",
                        Map.of("kind", "blackBoard", "document", "示例通报〔2026〕5 号", "fromOn", "2026-01-01"),
                        fixture.organiser());

        assertThat(office.get("/applications/" + one.id().text() + "/gates").body())
                .contains("登记的名单", "黑榜", "示例通报〔2026〕5 号");
    }

    private static GateService.Known known(Application one, Visitor by) {
        return SERVER.gates().known(one.id(), by);
    }

    private void settle(Application one, String gate, Optional<Boolean> holds, Set<String> checks) {
        SERVER.gates().settle(one.id(), gate, wish(holds, checks, "查实"), fixture.organiser());
    }

    private GateService.Wish wish(Optional<Boolean> holds, Set<String> checks, String ground) {
        return new GateService.Wish(holds, checks, ground, "人社局回函", today);
    }

    private void grade(String grade, String from, String source) {
        fixture.registry()
                .registry()
                .records()
                .enter(
                        Holder.of(fixture.enterprise().id()),
                        "credit-grades",
                        Map.of("grade", grade, "fromOn", from, "source", source),
                        fixture.organiser());
    }

    private static Value figure(int count) {
        return new Value.Figure(BigDecimal.valueOf(count));
    }
}
