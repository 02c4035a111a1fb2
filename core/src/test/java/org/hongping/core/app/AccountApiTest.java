package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.CreditCode;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.security.Account;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Role;
import org.hongping.core.web.SampleVisitors;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts, one's own account and the audit trail, for programs. */
class AccountApiTest {
    @RegisterExtension
    static final AppExtension APP = new AppExtension();

    private static final String ALL = "/api/v1/accounts";
    private static final String OWN = "/api/v1/account";
    private static final String PASSWORD = "[2-9A-Z]{4}(-[2-9A-Z]{4}){2}";

    private static String district = "";
    private static TestClient keeper = new TestClient(0);

    @BeforeAll
    static void keeper() {
        var areas = APP.services().registry().areas();
        String city = areas.add(Optional.empty(), AreaLevel.CITY, "示例市", SampleVisitors.keeper(1))
                .id()
                .text();
        district = areas.add(Optional.of(AreaId.of(city)), AreaLevel.DISTRICT, "云溪区（示例）", SampleVisitors.keeper(1))
                .id()
                .text();
        keeper = program("keeper");
    }

    @Test
    void anAccountIsHandedOutAndItsPasswordToldOnce() throws JsonProcessingException {
        String body = account("once", "APPLICANT", "");

        HttpResponse<String> first = post(keeper, ALL, body, "once-1");
        HttpResponse<String> again = post(keeper, ALL, body, "once-1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode told = json(first);
        assertThat(told.get("password").asText()).matches(PASSWORD);
        assertThat(told.get("initialPassword").asBoolean()).isTrue();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(json(again).get("id")).isEqualTo(told.get("id"));
        assertThat(json(again).has("password")).as("a secret is not kept").isFalse();
        assertThat(json(keeper.get(first.headers().firstValue("Location").orElseThrow()))
                        .get("signInName")
                        .asText())
                .isEqualTo("once");
    }

    @Test
    void whatCannotBeIsRefusedAtTheNamesTheProgramUses() throws JsonProcessingException {
        assertThat(fault(account("f-1", "EXAMINER", ""), "areaId")).contains("初审单位须有所属区域");
        assertThat(fault(account("f-2", "MAYOR", ""), "roles")).contains("MAYOR");
        assertThat(fault(account("keeper", "APPLICANT", ""), "signInName")).contains("keeper");
        assertThat(fault("{\"signInName\":\"f-3\",\"displayName\":\"示例\",\"roles\":\"APPLICANT\"}", "roles"))
                .isEqualTo("应为列表");
        assertThat(fault(
                        "{\"signInName\":\"f-4\",\"displayName\":\"示例\",\"roles\":[\"APPLICANT\"],\"enterpriseCode\":\"1\"}",
                        "enterpriseCode"))
                .isNotEmpty();
        assertThat(APP.security().accounts().all())
                .noneMatch(known -> known.signInName().text().startsWith("f-"));
    }

    @Test
    void manyAreHandedOutAllOrNone() throws JsonProcessingException {
        HttpResponse<String> refused = post(
                keeper,
                ALL + "/batch",
                "{\"accounts\":[" + account("many-1", "ASSESSOR", "") + "," + account("many-1", "ASSESSOR", "") + "]}");
        HttpResponse<String> taken = post(
                keeper,
                ALL + "/batch",
                "{\"accounts\":[" + account("many-1", "ASSESSOR", "") + "," + account("keeper", "ASSESSOR", "") + "]}");
        JsonNode made = json(post(
                keeper,
                ALL + "/batch",
                "{\"accounts\":[" + account("many-1", "ASSESSOR", "") + "," + account("many-2", "EXAMINER", district)
                        + "]}"));

        assertThat(json(refused).at("/fields").get("accounts[1].signInName").asText())
                .contains("many-1");
        assertThat(json(taken).at("/fields/accounts").asText()).contains("keeper");
        assertThat(made.get("items").findValuesAsText("signInName")).containsExactly("many-1", "many-2");
        assertThat(made.get("items").findValuesAsText("password"))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches(PASSWORD));
    }

    @Test
    void aBatchNamesTheEnterprisesItsAccountsActFor() throws JsonProcessingException {
        Enterprise known = APP.services()
                .registry()
                .enterprises()
                .register(
                        new Enterprise.Details(
                                "示例物业（示例）",
                                new CreditCode("91510105MA6C000011"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        SampleVisitors.keeper(1));
        String coded =
                "{\"signInName\":\"%s\",\"displayName\":\"示例\",\"roles\":[\"APPLICANT\"],\"enterpriseCode\":\"%s\"}";
        String right = coded.formatted("coded-1", "91510105MA6C000011");

        HttpResponse<String> unknown = post(
                keeper,
                ALL + "/batch",
                "{\"accounts\":[" + right + "," + coded.formatted("coded-2", "91510105MA6C00009R") + "]}");
        HttpResponse<String> made = post(keeper, ALL + "/batch", "{\"accounts\":[" + right + "]}");

        assertThat(json(unknown).get("fields").get("accounts[1].enterpriseCode").asText())
                .contains("91510105MA6C00009R");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(APP.services().registry().enterprises().members(known.id()))
                .containsExactly(named("coded-1").id());
    }

    @Test
    void moreThanAHundredAtOnceAndNoneAreRefused() throws JsonProcessingException {
        String rows = String.join(
                ",",
                IntStream.range(0, 101)
                        .mapToObj(number -> account("row-" + number, "ASSESSOR", ""))
                        .toList());

        assertThat(json(post(keeper, ALL + "/batch", "{\"accounts\":[" + rows + "]}"))
                        .at("/fields/accounts")
                        .asText())
                .contains("101");
        assertThat(post(keeper, ALL + "/batch", "{\"accounts\":[]}").statusCode())
                .isEqualTo(422);
        assertThat(json(post(keeper, ALL + "/batch", "{\"rows\":[]}"))
                        .get("fields")
                        .has("rows"))
                .isTrue();
    }

    @Test
    void anAccountIsLockedLetInAndGivenAnotherPassword() throws JsonProcessingException {
        String one = ALL + "/" + handedOut("locked").id().text();

        assertThat(json(post(keeper, one + "/disable", "")).get("enabled").asBoolean())
                .isFalse();
        assertThat(json(post(keeper, one + "/unlock", "")).get("enabled").asBoolean())
                .isTrue();
        assertThat(json(post(keeper, one + "/password", "")).get("password").asText())
                .matches(PASSWORD);
        assertThat(keeper.delete(one + "/second-factor").statusCode()).isEqualTo(204);
        assertThat(keeper.put(one + "/rights", "{\"roles\":[\"ASSESSOR\"]}").statusCode())
                .as("without the version it rests on")
                .isEqualTo(428);
        TestClient basedOn = keeper.withHeader(
                "If-Match", keeper.get(one).headers().firstValue("ETag").orElseThrow());
        HttpResponse<String> changed =
                basedOn.put(one + "/rights", "{\"roles\":[\"EXAMINER\",\"ASSESSOR\"],\"areaId\":\"" + district + "\"}");
        assertThat(json(changed).get("roles").toString()).isEqualTo("[\"EXAMINER\",\"ASSESSOR\"]");
        assertThat(json(basedOn.put(one + "/rights", "{\"roles\":[]}"))
                        .get("fields")
                        .has("roles"))
                .isTrue();
    }

    @Test
    void nobodyTakesTheirOwnAccountOverWithAToken() {
        String own = ALL + "/" + named("keeper").id().text();

        HttpResponse<String> password = post(keeper, own + "/password", "");

        assertThat(password.statusCode()).isEqualTo(409);
        assertThat(password.body()).contains("自己的密码");
        assertThat(keeper.delete(own + "/second-factor").statusCode()).isEqualTo(409);
        assertThat(post(keeper, own + "/disable", "").statusCode()).isEqualTo(409);
    }

    @Test
    void anExaminersProgramStaysWithinItsArea() throws JsonProcessingException {
        APP.signedIn(new NewAccount(
                SignInName.of("district-1"), "初审示例", "", Set.of(Role.EXAMINER), Optional.of(district), false));
        TestClient examiner = program("district-1");
        Account elsewhere = handedOut("elsewhere");

        assertThat(post(examiner, ALL, account("a-1", "APPLICANT", district)).statusCode())
                .isEqualTo(201);
        assertThat(json(post(examiner, ALL, account("a-2", "APPLICANT", "")))
                        .get("fields")
                        .has("areaId"))
                .isTrue();
        assertThat(examiner.get(ALL + "/" + elsewhere.id().text()).statusCode()).isEqualTo(403);
        assertThat(json(examiner.get(ALL)).get("items").findValuesAsText("signInName"))
                .contains("a-1")
                .doesNotContain("keeper", "elsewhere", "district-1");
    }

    @Test
    void theListGoesOnByCursor() throws JsonProcessingException {
        handedOut("page-1");
        handedOut("page-2");

        JsonNode first = json(keeper.get(ALL + "?q=page-&limit=1"));
        JsonNode second = json(
                keeper.get(ALL + "?q=page-&limit=1&after=" + first.get("next").asText()));

        assertThat(first.at("/items/0/signInName").asText()).isEqualTo("page-1");
        assertThat(second.at("/items/0/signInName").asText()).isEqualTo("page-2");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void aProgramLearnsWhoItActsForAndWhatItLends() throws JsonProcessingException {
        JsonNode own = json(keeper.get(OWN));

        assertThat(own.get("signInName").asText()).isEqualTo("keeper");
        assertThat(own.get("roles").toString()).isEqualTo("[\"ADMINISTRATOR\"]");
        assertThat(own.get("rolesInForce").toString())
                .isEqualTo("[\"ADMINISTRATOR\",\"SECURITY_ADMINISTRATOR\",\"AUDITOR\"]");
        assertThat(own.get("byToken").asBoolean()).isTrue();
        assertThat(own.has("duty")).isFalse();
    }

    @Test
    void whoMustChooseAPasswordIsToldSo() throws JsonProcessingException {
        JsonNode slip = json(post(keeper, ALL, account("fresh", "APPLICANT", "")));
        TestClient browser = APP.client();
        browser.get("/sign-in");
        browser.post(
                "/sign-in",
                Map.of("name", "fresh", "password", slip.get("password").asText()));

        JsonNode own = json(browser.get(OWN));

        assertThat(own.at("/duty/kind").asText()).isEqualTo("CHOOSE_PASSWORD");
        assertThat(own.get("rolesInForce")).isEmpty();
        assertThat(own.get("byToken").asBoolean()).isFalse();
    }

    @Test
    void sessionsAreListedAndEnded() throws JsonProcessingException {
        APP.signedIn(new NewAccount(SignInName.of("roamer"), "示例", "", Set.of(Role.ASSESSOR), false));
        TestClient there = signIn("roamer");
        TestClient roamer = program("roamer");
        JsonNode sessions = json(roamer.get(OWN + "/sessions")).get("items");
        assertThat(sessions).hasSize(2).noneMatch(session -> session.get("here").asBoolean());
        assertThat(json(there.get(OWN + "/sessions")).get("items"))
                .filteredOn(session -> session.get("here").asBoolean())
                .hasSize(1);

        assertThat(roamer.delete(OWN + "/sessions/" + sessions.get(0).get("id").asText())
                        .statusCode())
                .isEqualTo(204);
        assertThat(roamer.delete(OWN + "/sessions/none").statusCode()).isEqualTo(404);
        assertThat(json(roamer.delete(OWN + "/sessions")).get("ended").asInt()).isEqualTo(1);
        assertThat(there.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void noTokenMakesAnotherButABrowserDoes() throws JsonProcessingException {
        TestClient browser = APP.signedInAs(Role.ORGANISER);
        browser.get("/account");
        String wanted = "{\"label\":\"每晚导出\",\"days\":30,\"roles\":[\"ORGANISER\"]}";

        HttpResponse<String> byToken = post(keeper, OWN + "/tokens", wanted.replace("ORGANISER", "ADMINISTRATOR"));
        JsonNode made = json(browser.send(browser.request(OWN + "/tokens")
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", browser.token())
                .POST(BodyPublishers.ofString(wanted))));
        TestClient reader = APP.client()
                .withHeader("Authorization", "Bearer " + made.get("token").asText());

        assertThat(byToken.statusCode()).isEqualTo(403);
        assertThat(byToken.body()).contains("接口令牌不能生成新的令牌");
        assertThat(made.get("readsOnly").asBoolean()).isTrue();
        JsonNode listed = json(reader.get(OWN + "/tokens")).get("items");
        assertThat(listed).hasSize(1).noneMatch(token -> token.has("token"));
        String itself = OWN + "/tokens/" + listed.get(0).get("id").asText();
        assertThat(reader.delete(itself).statusCode()).as("it only reads").isEqualTo(403);
        assertThat(browser.send(browser.request(itself)
                                .header("X-CSRF-Token", browser.token())
                                .DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(reader.get(OWN).statusCode()).isEqualTo(401);
    }

    @Test
    void theTrailIsReadByWhoAuditsAlone() throws JsonProcessingException {
        handedOut("trailed");

        JsonNode first = json(keeper.get("/api/v1/audit?who=keeper&limit=1"));
        JsonNode next = json(keeper.get(
                "/api/v1/audit?who=keeper&limit=1&after=" + first.get("next").asText()));

        assertThat(first.at("/items/0/who").asText()).isEqualTo("管理员");
        assertThat(first.at("/items/0/what").asText()).isNotEmpty();
        assertThat(first.at("/items/0/about").asText()).isEqualTo("示例");
        assertThat(next.at("/items/0/sequence").asInt())
                .isLessThan(first.at("/items/0/sequence").asInt());
        assertThat(json(keeper.get("/api/v1/audit?who=nobody-here"))
                        .at("/fields/who")
                        .asText())
                .contains("nobody-here");
        assertThat(keeper.get("/api/v1/audit?after=bm93aGVyZQ").statusCode()).isEqualTo(400);
        assertThat(json(keeper.get("/api/v1/audit/faults")).get("items")).isEmpty();
    }

    @Test
    void theHistoryOfAnEnterpriseIsReadByCursor() throws JsonProcessingException {
        APP.signedIn(new NewAccount(SignInName.of("office"), "主办示例", "", Set.of(Role.ORGANISER), false));
        TestClient office = program("office");
        String fields = "{\"name\":\"%s\",\"creditCode\":\"" + RegistryFixture.FIRST_CODE + "\"}";
        String one = post(office, "/api/v1/enterprises", fields.formatted("甲物业（示例）"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        office.send(office.request(one)
                .header("If-Match", "\"v1\"")
                .PUT(BodyPublishers.ofString(fields.formatted("乙物业（示例）"))));

        JsonNode latest = json(office.get(one + "/history?limit=1"));
        JsonNode before = json(
                office.get(one + "/history?limit=1&after=" + latest.get("next").asText()));

        assertThat(latest.at("/items/0/who").asText()).isEqualTo("主办示例");
        assertThat(latest.at("/items/0/changes").toString()).contains("甲物业（示例）", "乙物业（示例）");
        assertThat(before.at("/items/0/action").asText()).isEqualTo("enterprise.added");
        assertThat(office.get(one + "/history?after=bm93aGVyZQ").statusCode()).isEqualTo(400);
        assertThat(keeper.get(one + "/history").statusCode()).isEqualTo(403);
    }

    private static TestClient program(String name) {
        String token = APP.security().tokens().issue(named(name).id(), "测试", Duration.ofDays(1));
        return APP.client().withHeader("Authorization", "Bearer " + token);
    }

    private static TestClient signIn(String name) {
        TestClient browser = APP.client();
        browser.get("/sign-in");
        browser.post("/sign-in", Map.of("name", name, "password", AppExtension.PASSWORD));
        return browser;
    }

    private static Account named(String name) {
        return APP.security().accounts().named(SignInName.of(name)).orElseThrow();
    }

    private static Account handedOut(String name) {
        assertThat(post(keeper, ALL, account(name, "ASSESSOR", "")).statusCode())
                .isEqualTo(201);
        return named(name);
    }

    private static String account(String name, String role, String area) {
        String within = area.isEmpty() ? "" : ",\"areaId\":\"" + area + "\"";
        return "{\"signInName\":\"%s\",\"displayName\":\"示例\",\"roles\":[\"%s\"]%s}".formatted(name, role, within);
    }

    private static String fault(String body, String field) throws JsonProcessingException {
        HttpResponse<String> refused = post(keeper, ALL, body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        return json(refused).get("fields").path(field).asText();
    }

    private static HttpResponse<String> post(TestClient client, String path, String body) {
        return post(client, path, body, "key-" + System.nanoTime());
    }

    private static HttpResponse<String> post(TestClient client, String path, String body, String key) {
        return client.send(client.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(answer.body());
    }
}
