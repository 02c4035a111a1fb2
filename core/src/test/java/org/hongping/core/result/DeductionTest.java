package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.assessment.StoredEvaluations;
import org.hongping.core.rubric.Evaluations;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.web.TestClient;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The negative list is entered by the organiser and taken off the total (DB3710/T 133—2021, table A.2). */
class DeductionTest {
    @RegisterExtension
    static final BesideServer SERVER = new BesideServer(
            ShippedRubrics.of("rubric-weihai").only("weihai.enterprise"),
            routes -> NegativeList.serve(routes, DeductionTest.SERVER));

    private final ApplicationFixture applications = SERVER.applications();
    private final TestClient organiser = SERVER.client("organiser");
    private final NegativeList list = new NegativeList(SERVER);

    @Test
    void anIncidentIsTakenOffTheTotalTillItIsWithdrawnAndTheYearIsCapped() {
        Application one = list.assessed("扣分");
        Exact before = list.total(one);
        assertThat(list.kept(one)).isEqualTo(before.text());

        assertThat(list.enter(one, "public-opinion", "6.5", "停水处置失当被报道").statusCode())
                .isEqualTo(303);
        assertThat(list.total(one)).isEqualTo(before.minus(Exact.of("6.5")));
        assertThat(list.kept(one))
                .as("in the ranking")
                .isEqualTo(list.total(one).text());
        assertThat(SERVER.ranking(one.campaignId()))
                .contains("\"total\":\"" + list.total(one).text() + "\"");

        assertThat(list.enter(one, "public-opinion", "5", "再次被报道").statusCode()).isEqualTo(303);
        assertThat(list.total(one)).as("10 points a year at most").isEqualTo(before.minus(Exact.of("10")));
        assertThat(list.gates(one)).contains("全年最多扣 10 分", "停水处置失当被报道", "再次被报道", "每年至多扣 10，共扣 10.00");
        assertThat(SERVER.explanation(one, "organiser")).contains("企业管理服务引发的重大负面舆情", "-10.00", "停水处置失当被报道");

        String first = list.withdrawal(one);
        HttpResponse<String> refused = organiser.post(first, Map.of("why", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明撤销原因");
        assertThat(organiser.post(first, Map.of("why", "认定有误")).statusCode()).isEqualTo(303);
        assertThat(organiser.post(first, Map.of("why", "认定有误")).statusCode()).isEqualTo(409);
        assertThat(list.total(one)).isEqualTo(Exact.of(list.kept(one))).isGreaterThan(before.minus(Exact.of("10")));
        assertThat(list.gates(one)).contains("撤销原因：认定有误");
    }

    @Test
    void whatDoesNotFitIsRefusedInASentenceAndNothingTypedIsLost() {
        Application one = list.assessed("不合");
        Exact before = list.total(one);

        HttpResponse<String> much = list.enter(one, "accident", "20.01", "电梯事故（示例）");
        assertThat(much.statusCode()).isEqualTo(422);
        assertThat(much.body()).contains("每起扣 5 至 20 分，不能扣 20.01 分", "电梯事故（示例）", "value=\"20.01\"");
        assertThat(list.enter(one, "accident", "4.99", "电梯事故").statusCode()).isEqualTo(422);
        assertThat(list.enter(one, "accident", "5.125", "电梯事故").body()).contains("最多写两位小数");
        assertThat(list.enter(one, "accident", "", "电梯事故").statusCode()).isEqualTo(422);
        assertThat(list.enter(one, "accident", "6", "").body()).contains("请写明理由");
        assertThat(list.enter(one, "late-report", "6", "迟报").body()).contains("负面清单没有这一项：late-report");
        Map<String, String> later = list.typed("accident", "6", "电梯事故");
        later.put("happenedOn", applications.registry().today().plusDays(1).toString());
        later.put("source", "");
        assertThat(organiser.post(NegativeList.path(one), later).body()).contains("请写明依据");
        later.put("source", "示例认定书");
        assertThat(organiser.post(NegativeList.path(one), later).body()).contains("还没有到");
        assertThat(SERVER.client("applicant")
                        .post(NegativeList.path(one), list.typed("accident", "6", "电梯事故"))
                        .statusCode())
                .isEqualTo(403);

        assertThat(list.total(one)).isEqualTo(before);
    }

    @Test
    void itIsFrozenWithTheDecisionAndTheApplicantReadsWhy() {
        Application one = list.assessed("审定");
        Exact before = list.total(one);
        list.enter(one, "accident", "8", "电梯困人处置不当（示例）");
        assertThat(list.gates(one)).contains("录入扣分", "撤销录入");
        String withdrawal = list.withdrawal(one);
        TestClient applicant = SERVER.client("applicant");
        assertThat(applicant.get("/applications/" + one.id().text()).body()).doesNotContain("电梯困人");

        Decision decision = SERVER.decide(one, Outcome.CONFERRED);

        assertThat(decision.total()).isEqualTo(before.minus(Exact.of("8")).text());
        assertThat(SERVER.results()
                        .desks()
                        .open(one.id(), applications.organiser())
                        .agrees())
                .isTrue();
        assertThat(list.enter(one, "accident", "8", "又一起").statusCode()).isEqualTo(409);
        assertThat(organiser.post(withdrawal, Map.of("why", "迟了")).statusCode()).isEqualTo(409);
        assertThat(list.gates(one))
                .as("nothing is offered that would be refused")
                .contains("不能认定", "电梯困人处置不当（示例）")
                .doesNotContain("录入扣分", "撤销录入");
        assertThat(applicant
                        .get("/applications/" + one.id().text() + "/explanation")
                        .body())
                .contains("企业责任的重大安全生产事故", "电梯困人处置不当（示例）");
    }

    @Test
    void whatWasFrozenBeforeThereWereAnyHasNone() {
        Application one = list.assessed("从前");
        SERVER.decide(one, Outcome.CONFERRED);
        SERVER.storage()
                .change(handle -> handle.attach(Force.class).forget(one.id().text()));

        assertThat(SERVER.results().results().panel(one.id()).incidents()).isEmpty();
        assertThat(SERVER.results()
                        .desks()
                        .open(one.id(), applications.organiser())
                        .agrees())
                .isTrue();
    }

    @Test
    void programsDoTheSame() {
        Application one = list.assessed("程序");
        Exact before = list.total(one);
        String path = "/api/v1" + NegativeList.path(one);
        String sent = "{\"item\":\"group-incident\",\"points\":\"7.25\",\"reason\":\"围堵（示例）\",\"source\":\"示例认定书\","
                + "\"happenedOn\":\"" + applications.registry().today() + "\"}";

        HttpResponse<String> made = json(path, sent);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"points\":\"7.25\"", "\"item\":\"group-incident\"");
        assertThat(organiser.get(path).body())
                .contains("\"yearlyCap\":\"10.00\"", "\"counts\":\"7.25\"", "\"reason\":\"围堵（示例）\"");
        assertThat(organiser
                        .get("/api/v1/applications/" + one.id().text() + "/result")
                        .body())
                .contains("\"deductionItems\"");
        assertThat(evaluation(one).fields()).containsKey("deductions");
        assertThat(json(path, sent.replace("7.25", "11")).statusCode()).isEqualTo(422);
        assertThat(json(path, sent.replace("group-incident", "other")).statusCode())
                .isEqualTo(422);

        String id = made.body().replaceAll("(?s).*\"id\":\"([0-9a-f-]{36})\".*", "$1");
        HttpResponse<String> withdrawn = json(path + "/" + id + "/withdraw", "{\"why\":\"认定有误\"}");
        assertThat(withdrawn.statusCode()).isEqualTo(200);
        assertThat(withdrawn.body()).contains("\"withdrawnWhy\":\"认定有误\"");
        assertThat(list.total(one)).isEqualTo(before);
        assertThat(evaluation(one).fields()).doesNotContainKey("deductions");
    }

    /** Puts things where a test needs them. */
    interface Force {
        @SqlUpdate("update beside_frozen set deductions = null where application_id = :id")
        void forget(String id);
    }

    private Value.Fields evaluation(Application one) {
        Evaluations evaluations = new StoredEvaluations(SERVER.storage());
        return evaluations.of(RubricId.of("weihai.enterprise")).stream()
                .filter(known -> known.href().endsWith(one.id().text()))
                .findFirst()
                .orElseThrow()
                .sheet();
    }

    private HttpResponse<String> json(String path, String body) {
        return organiser.send(organiser
                .request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
