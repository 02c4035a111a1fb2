package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.RoutesConfig;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.DeductionService;
import org.hongping.core.application.Desk;
import org.hongping.core.application.GateRoutes;
import org.hongping.core.application.GateService;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.assessment.StoredEvaluations;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.Evaluations;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.security.AccountId;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The negative list is entered by the organiser and taken off the total (DB3710/T 133—2021, table A.2). */
class DeductionTest {
    private static final Value.Fields SEEN = ValueText.fields("{\"points\":1,\"reason\":\"按现场情况\"}");
    private static final Pattern WITHDRAW = Pattern.compile("/deductions/([0-9a-f-]{36})/withdraw");
    private static final List<String> BODIES =
            List.of("department", "locality/street", "locality/community", "committee", "owners");
    private static @Nullable ResultFixture fixture;

    @RegisterExtension
    static final ApplicationServer SERVER =
            new ApplicationServer(ShippedRubrics.of("rubric-weihai").only("weihai.enterprise"), DeductionTest::wire);

    private final ApplicationFixture applications = SERVER.fixture();
    private final TestClient organiser = SERVER.client("organiser");

    private static void wire(RoutesConfig routes, Storage storage) {
        ApplicationFixture applications = SERVER.fixture();
        ResultFixture made = new ResultFixture(storage, applications);
        var audit = applications.registry().audit();
        var services = new ResultRoutes.Services(
                made.results(),
                made.desks(),
                made.assessments().parts().tolerances(),
                applications.parts().campaigns(),
                applications.registry().areas(),
                applications.registry().accounts());
        ResultRoutes.register(routes, services);
        ResultApiRoutes.register(routes, services);
        GateRoutes.register(
                routes,
                applications.parts(),
                new GateService(storage, audit, applications.parts().applications(), applications.campaigns()),
                new DeductionService(
                        storage,
                        audit,
                        applications.parts().applications(),
                        applications.campaigns(),
                        new Ids(),
                        made.assessments().assessments()::refreshPanel));
        fixture = made;
    }

    @Test
    void anIncidentIsTakenOffTheTotalTillItIsWithdrawnAndTheYearIsCapped() {
        Application one = assessed("扣分");
        Exact before = total(one);
        assertThat(kept(one)).isEqualTo(before.text());

        assertThat(enter(one, "public-opinion", "6.5", "停水处置失当被报道").statusCode())
                .isEqualTo(303);
        assertThat(total(one)).isEqualTo(before.minus(Exact.of("6.5")));
        assertThat(kept(one)).as("in the ranking").isEqualTo(total(one).text());
        assertThat(ranking(one)).contains("\"total\":\"" + total(one).text() + "\"");

        assertThat(enter(one, "public-opinion", "5", "再次被报道").statusCode()).isEqualTo(303);
        assertThat(total(one)).as("10 points a year at most").isEqualTo(before.minus(Exact.of("10")));
        assertThat(gates(one)).contains("全年最多扣 10 分", "停水处置失当被报道", "再次被报道", "每年至多扣 10，共扣 10.00");
        assertThat(explanation(one)).contains("企业管理服务引发的重大负面舆情", "-10.00", "停水处置失当被报道");

        Matcher entries = WITHDRAW.matcher(gates(one));
        assertThat(entries.find()).isTrue();
        String first = path(one) + "/" + entries.group(1) + "/withdraw";
        HttpResponse<String> refused = organiser.post(first, Map.of("why", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明撤销原因");
        assertThat(organiser.post(first, Map.of("why", "认定有误")).statusCode()).isEqualTo(303);
        assertThat(organiser.post(first, Map.of("why", "认定有误")).statusCode()).isEqualTo(409);
        assertThat(total(one)).isEqualTo(Exact.of(kept(one))).isGreaterThan(before.minus(Exact.of("10")));
        assertThat(gates(one)).contains("撤销原因：认定有误");
    }

    @Test
    void whatDoesNotFitIsRefusedInASentenceAndNothingTypedIsLost() {
        Application one = assessed("不合");
        Exact before = total(one);

        HttpResponse<String> much = enter(one, "accident", "20.01", "电梯事故（示例）");
        assertThat(much.statusCode()).isEqualTo(422);
        assertThat(much.body()).contains("每起扣 5 至 20 分，不能扣 20.01 分", "电梯事故（示例）", "value=\"20.01\"");
        assertThat(enter(one, "accident", "4.99", "电梯事故").statusCode()).isEqualTo(422);
        assertThat(enter(one, "accident", "5.125", "电梯事故").body()).contains("最多写两位小数");
        assertThat(enter(one, "accident", "", "电梯事故").statusCode()).isEqualTo(422);
        assertThat(enter(one, "accident", "6", "").body()).contains("请写明理由");
        assertThat(enter(one, "late-report", "6", "迟报").body()).contains("负面清单没有这一项：late-report");
        Map<String, String> later = typed("accident", "6", "电梯事故");
        later.put("happenedOn", applications.registry().today().plusDays(1).toString());
        later.put("source", "");
        assertThat(organiser.post(path(one), later).body()).contains("请写明依据");
        later.put("source", "示例认定书");
        assertThat(organiser.post(path(one), later).body()).contains("还没有到");
        assertThat(SERVER.client("applicant")
                        .post(path(one), typed("accident", "6", "电梯事故"))
                        .statusCode())
                .isEqualTo(403);

        assertThat(total(one)).isEqualTo(before);
    }

    @Test
    void itIsFrozenWithTheDecisionAndTheApplicantReadsWhy() {
        Application one = assessed("审定");
        Exact before = total(one);
        enter(one, "accident", "8", "电梯困人处置不当（示例）");
        TestClient applicant = SERVER.client("applicant");
        assertThat(applicant.get("/applications/" + one.id().text()).body()).doesNotContain("电梯困人");

        Decision decision = results().results().decide(one.id(), Outcome.CONFERRED, "委员会意见", applications.organiser());

        assertThat(decision.total()).isEqualTo(before.minus(Exact.of("8")).text());
        assertThat(results().desks().open(one.id(), applications.organiser()).agrees())
                .isTrue();
        assertThat(enter(one, "accident", "8", "又一起").statusCode()).isEqualTo(409);
        Matcher entries = WITHDRAW.matcher(gates(one));
        assertThat(entries.find()).isTrue();
        assertThat(organiser
                        .post(path(one) + "/" + entries.group(1) + "/withdraw", Map.of("why", "迟了"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(applicant
                        .get("/applications/" + one.id().text() + "/explanation")
                        .body())
                .contains("企业责任的重大安全生产事故", "电梯困人处置不当（示例）");
    }

    @Test
    void whatWasFrozenBeforeThereWereAnyHasNone() {
        Application one = assessed("从前");
        results().results().decide(one.id(), Outcome.CONFERRED, "委员会意见", applications.organiser());
        SERVER.storage()
                .change(handle -> handle.attach(Force.class).forget(one.id().text()));

        assertThat(results().results().panel(one.id()).incidents()).isEmpty();
        assertThat(results().desks().open(one.id(), applications.organiser()).agrees())
                .isTrue();
    }

    @Test
    void programsDoTheSame() {
        Application one = assessed("程序");
        Exact before = total(one);
        String path = "/api/v1" + path(one);
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
        assertThat(total(one)).isEqualTo(before);
        assertThat(evaluation(one).fields()).doesNotContainKey("deductions");
    }

    /** Puts things where a test needs them. */
    interface Force {
        @SqlUpdate("update beside_frozen set deductions = null where application_id = :id")
        void forget(String id);
    }

    private static ResultFixture results() {
        return Objects.requireNonNull(fixture);
    }

    /** Takes the enterprise through the panel, every line with one point of each body. */
    private Application assessed(String title) {
        Campaign campaign = applications.campaign(title + " " + System.nanoTime());
        applications.registry().estateOf(applications.enterprise(), "在管苑 " + System.nanoTime());
        Application started = applications.startedBy(campaign, applications.enterprise());
        Desk desk = applications.parts().desks().open(started.id(), applications.applicant());
        for (Criterion line : desk.criteria()) {
            if (line.rule().kind() != RuleKind.SURVEY && line.rule().kind() != RuleKind.FORMULA) {
                applications.answer(started, line.answerKey(), ValueText.write(SEEN));
            }
        }
        var service = applications.parts().applications();
        service.submit(started.id(), applications.applicant());
        service.admit(started.id(), applications.organiser());
        BODIES.forEach(body -> assign(started, body));
        results().assessments().assessments().assignments(started.id()).forEach(this::score);
        return service.get(started.id(), applications.organiser());
    }

    private static void assign(Application one, String body) {
        var panel = results().assessments();
        Visitor member = panel.assessor(body.replace('/', '-') + System.nanoTime() % 1_000_000);
        panel.assessments().assign(one.id(), body, List.of(member.accountOrRefuse()), panel.organiser());
    }

    private void score(Assignment sheet) {
        var assessments = results().assessments().assessments();
        Visitor member = applications
                .registry()
                .visitor(applications
                        .registry()
                        .accounts()
                        .get(new AccountId(sheet.accountId()))
                        .signInName()
                        .text());
        assessments
                .sheet(sheet.id(), member)
                .own()
                .forEach(line -> assessments.save(sheet.id(), line.answerKey(), SEEN, 0, member));
        assessments.finish(sheet.id(), member);
    }

    private static Exact total(Application one) {
        return results().results().panel(one.id()).total().orElseThrow();
    }

    /** Returns the total that lists rest on. */
    private static String kept(Application one) {
        return results()
                .assessments()
                .assessments()
                .score(one.id())
                .orElseThrow()
                .total()
                .orElseThrow();
    }

    private Value.Fields evaluation(Application one) {
        Evaluations evaluations = new StoredEvaluations(SERVER.storage());
        return evaluations.of(RubricId.of("weihai.enterprise")).stream()
                .filter(known -> known.href().endsWith(one.id().text()))
                .findFirst()
                .orElseThrow()
                .sheet();
    }

    private HttpResponse<String> enter(Application one, String item, String points, String reason) {
        organiser.get("/applications/" + one.id().text() + "/gates");
        return organiser.post(path(one), typed(item, points, reason));
    }

    private Map<String, String> typed(String item, String points, String reason) {
        return new LinkedHashMap<>(Map.of(
                "item",
                item,
                "points",
                points,
                "reason",
                reason,
                "source",
                "示例应急局认定书",
                "happenedOn",
                applications.registry().today().toString()));
    }

    private HttpResponse<String> json(String path, String body) {
        return organiser.send(organiser
                .request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String path(Application one) {
        return "/applications/" + one.id().text() + "/deductions";
    }

    private String gates(Application one) {
        return organiser.get("/applications/" + one.id().text() + "/gates").body();
    }

    private String explanation(Application one) {
        return organiser
                .get("/applications/" + one.id().text() + "/explanation")
                .body();
    }

    private String ranking(Application one) {
        return organiser
                .get("/api/v1/campaigns/" + one.campaignId().text() + "/results")
                .body();
    }
}
