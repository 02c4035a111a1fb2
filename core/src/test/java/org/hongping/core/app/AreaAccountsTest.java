package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.CreditCode;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.security.Account;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Cookies;
import org.hongping.core.web.Role;
import org.hongping.core.web.SampleVisitors;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts handed out by the level above: examiners look after their area and what lies below it. */
class AreaAccountsTest {
    @RegisterExtension
    static final AppExtension APP = new AppExtension();

    private static final Pattern SECRET = Pattern.compile("slip-secret\">([2-9A-Z]{4}(?:-[2-9A-Z]{4}){2})<");

    private static final Pattern ONCE = Pattern.compile("name=\"_once\" value=\"([^\"]+)\"");

    private static final String CODE = "91350100M000100Y43";
    private static final String NOBODYS = "91510105MA6C000011";

    private static String district = "";
    private static String street = "";
    private static String elsewhere = "";

    @BeforeAll
    static void areas() {
        Visitor by = SampleVisitors.keeper(1);
        var areas = APP.services().registry().areas();
        Area city = areas.add(Optional.empty(), AreaLevel.CITY, "示例市", by);
        Area wide = areas.add(Optional.of(city.id()), AreaLevel.DISTRICT, "云溪区（示例）", by);
        district = wide.id().text();
        street = areas.add(Optional.of(wide.id()), AreaLevel.SUBDISTRICT, "东篱街道（示例）", by)
                .id()
                .text();
        elsewhere = areas.add(Optional.of(city.id()), AreaLevel.DISTRICT, "松风区（示例）", by)
                .id()
                .text();
    }

    @Test
    void manyAccountsAreHandedOutOnOnePrint() {
        TestClient examiner = examiner("district-1", district);
        examiner.get("/accounts/batch");

        String slips = examiner.post(
                        "/accounts/batch",
                        batch("EXAMINER", street, "street-1\t王示例\t东篱街道\nstreet-2，李示例\n\nstreet-3,赵示例,东篱街道"))
                .body();

        assertThat(SECRET.matcher(slips).results().map(found -> found.group(1)).distinct())
                .hasSize(3);
        assertThat(account("street-2").areaId()).hasValue(street);
        assertThat(account("street-2").initialPassword()).isTrue();
    }

    @Test
    void aDoubleClickShowsTheSameSlips() {
        TestClient first = examiner("district-5", district);
        String page = first.get("/accounts/batch").body();
        Matcher token = ONCE.matcher(page);
        assertThat(token.find()).isTrue();
        Map<String, String> form = new HashMap<>(batch("APPLICANT", street, "twice-1,王示例\ntwice-2,李示例"));
        form.put("_once", token.group(1));
        form.put("_csrf", first.token());
        TestClient second = APP.client().withSession(first.cookie(Cookies.SESSION));

        CompletableFuture<HttpResponse<String>> clicked =
                CompletableFuture.supplyAsync(() -> first.postAsIs("/accounts/batch", form));
        HttpResponse<String> again = second.postAsIs("/accounts/batch", form);

        assertThat(clicked.join().statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(clicked.join().body()).contains("twice-2");
        assertThat(SECRET.matcher(again.body()).results()).hasSize(2);
    }

    @Test
    void accountsActForTheirEnterpriseFromTheFirstDay() {
        Enterprise known = enterprise();
        TestClient examiner = examiner("district-6", district);
        examiner.get("/accounts/batch");

        HttpResponse<String> unknown = examiner.post(
                "/accounts/batch",
                batch("APPLICANT", street, "member-1,王示例,示例物业," + CODE + "\nmember-2,李示例,示例物业," + NOBODYS));
        examiner.get("/accounts/batch");
        HttpResponse<String> notApplicants =
                examiner.post("/accounts/batch", batch("EXAMINER", street, "member-1,王示例,示例街道," + CODE));
        examiner.get("/accounts/batch");
        examiner.post("/accounts/batch", batch("APPLICANT", street, "member-1,王示例,示例物业," + CODE + "\nmember-2,李示例"));

        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("第 2 行", "没有登记统一社会信用代码为 " + NOBODYS);
        assertThat(notApplicants.body()).contains("只有申报单位的账号属于企业");
        assertThat(APP.services().registry().enterprises().members(known.id()))
                .containsExactly(account("member-1").id());
    }

    private static Enterprise enterprise() {
        Enterprise.Details details = new Enterprise.Details(
                "示例物业（示例）",
                new CreditCode(CODE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return APP.services().registry().enterprises().register(details, SampleVisitors.keeper(1));
    }

    @Test
    void oneWrongLineAddsNobodyAndLosesNothing() {
        TestClient examiner = examiner("district-2", district);
        examiner.get("/accounts/batch");
        String rows = "gate-1\t王示例\ngate-2\t李示例\t街道\t多余\n";

        HttpResponse<String> refused = examiner.post("/accounts/batch", batch("APPLICANT", street, rows));
        examiner.get("/accounts/batch");
        HttpResponse<String> taken =
                examiner.post("/accounts/batch", batch("APPLICANT", street, "gate-3,王示例\nkeeper,李示例"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("第 2 行", "多余", "gate-1\t王示例");
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("这些登录名已经有人使用：keeper");
        assertThat(APP.security().accounts().named(SignInName.of("gate-1"))).isEmpty();
        assertThat(APP.security().accounts().named(SignInName.of("gate-3"))).isEmpty();
    }

    @Test
    void nobodyHandsOutBeyondTheirArea() {
        TestClient examiner = examiner("street-9", street);
        examiner.get("/accounts/new");
        Map<Map<String, String>, String> refused = Map.of(
                one("a-1", "ORGANISER", street), "e-roles",
                one("a-2", "APPLICANT", elsewhere), "e-area",
                one("a-3", "EXAMINER", street), "e-area",
                one("a-4", "EXAMINER", district), "e-area",
                one("a-5", "APPLICANT", ""), "e-area");

        refused.forEach((form, field) -> {
            HttpResponse<String> answer = examiner.post("/accounts", form);
            assertThat(answer.statusCode()).as(form.toString()).isEqualTo(422);
            assertThat(answer.body()).as(form.toString()).contains("id=\"" + field);
            examiner.get("/accounts/new");
        });
        assertThat(examiner.post("/accounts", one("a-6", "APPLICANT", street)).body())
                .contains("账号通知单");
    }

    @Test
    void theLevelAboveResetsAndOthersDoNot() {
        TestClient above = examiner("district-3", district);
        above.get("/accounts/new");
        above.post("/accounts", one("below-1", "EXAMINER", street));
        String page = "/accounts/" + account("below-1").id().text();
        TestClient beside = examiner("district-4", elsewhere);
        TestClient equal = examiner("street-8", street);

        for (TestClient other : new TestClient[] {beside, equal}) {
            assertThat(other.get(page).statusCode()).isEqualTo(403);
            assertThat(other.get("/accounts").body()).doesNotContain("below-1");
            assertThat(other.post(page + "/password", Map.of()).statusCode()).isEqualTo(403);
            assertThat(other.post(page + "/disable", Map.of()).statusCode()).isEqualTo(403);
        }
        assertThat(above.get("/accounts").body()).contains("below-1").doesNotContain("keeper");
        Matcher token = ONCE.matcher(above.get(page).body());
        assertThat(token.find()).isTrue();
        String slip =
                above.post(page + "/password", Map.of("_once", token.group(1))).body();
        assertThat(slip).contains("账号通知单");
        assertThat(above.post(page + "/password", Map.of("_once", token.group(1)))
                        .body())
                .isEqualTo(slip);
    }

    @Test
    void anExaminerNeedsAnArea() {
        TestClient administrator = APP.signedInAs(Role.ADMINISTRATOR);
        administrator.get("/accounts/new");

        HttpResponse<String> refused = administrator.post("/accounts", one("b-1", "EXAMINER", ""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("初审单位须有所属区域");
    }

    private static TestClient examiner(String name, String area) {
        return APP.signedIn(new NewAccount(
                SignInName.of(name), "初审示例", "云溪区（示例）", Set.of(Role.EXAMINER), Optional.of(area), false));
    }

    private static Account account(String name) {
        return APP.security().accounts().named(SignInName.of(name)).orElseThrow();
    }

    private static Map<String, String> one(String name, String role, String area) {
        Map<String, String> form = new HashMap<>();
        form.put("signInName", name);
        form.put("displayName", "示例");
        form.put("roles", role);
        form.put("area", area);
        return form;
    }

    private static Map<String, String> batch(String role, String area, String rows) {
        return Map.of("role", role, "area", area, "rows", rows);
    }
}
