package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hongping.core.security.Authenticators;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An office that begins with graded protection, level 3; the tests are steps of one story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThreeAdministratorsTest {
    @RegisterExtension
    static final AppExtension APP = AppExtension.fresh(Map.of());

    private static final String OWN = "Own horse 2026!";
    private static final Pattern SLIP = Pattern.compile("slip-secret\">([^<]+)<");
    private static final Pattern SECRET = Pattern.compile("factor-secret\">([A-Z2-7]{32})<");

    private static final Map<String, TestClient> PEOPLE = new HashMap<>();
    private static final Map<String, String> SECRETS = new HashMap<>();

    @Test
    @Order(1)
    void threePeopleAreNamedAtTheFirstStart() {
        TestClient desk = APP.client();
        desk.get("/setup");

        HttpResponse<String> alone =
                desk.post("/setup", form(Map.of("securityName", "", "auditName", "system", "hats", "ORGANISER")));
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body())
                .contains("id=\"e-securityName\"")
                .contains("id=\"e-auditName\"")
                .contains("id=\"e-hats\"");

        desk.get("/setup");
        HttpResponse<String> started = desk.post("/setup", form(Map.of()));

        assertThat(started.statusCode()).isEqualTo(200);
        List<String> slips = SLIP.matcher(started.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(slips).hasSize(4).contains("safety", "auditor");
        arrive("system", OWN, false);
        arrive("safety", slips.get(1), true);
        arrive("auditor", slips.get(3), true);
    }

    @Test
    @Order(2)
    void eachMayDoTheirOwnWorkAndNothingElse() {
        assertThat(statuses("system", "/accounts", "/office", "/audit", "/campaigns/new"))
                .containsExactly(200, 200, 403, 403);
        assertThat(statuses("safety", "/security", "/accounts", "/office", "/audit"))
                .containsExactly(200, 200, 403, 403);
        assertThat(statuses("auditor", "/audit", "/accounts", "/security", "/office"))
                .containsExactly(200, 403, 403, 403);
        TestClient system = PEOPLE.get("system");
        system.get("/accounts");
        assertThat(system.post("/security/profile", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void whatOneHandsOutTheOtherConfirms() {
        TestClient system = PEOPLE.get("system");
        system.get("/accounts/new");
        String slip = system.post(
                        "/accounts",
                        Map.of("signInName", "clerk", "displayName", "科员示例", "roles", "ORGANISER", "enterprise", ""))
                .body();
        MatchResult initial = SLIP.matcher(slip).results().skip(1).findFirst().orElseThrow();
        TestClient clerk = arrive("clerk", initial.group(1), true);
        assertThat(clerk.get("/account").body()).contains("您的职责还没有经安全管理员确认");
        assertThat(clerk.get("/campaigns/new").statusCode()).isEqualTo(403);

        TestClient safety = PEOPLE.get("safety");
        String page = safety.get("/security").body();
        String id = page.replaceAll("(?s).*name=\"accounts\" value=\"([^\"]+)\".*", "$1");
        assertThat(safety.post("/security/rights", Map.of("accounts", id)).statusCode())
                .isEqualTo(303);

        addAuthenticator("clerk", OWN);
        assertThat(clerk.get("/campaigns/new").statusCode()).isEqualTo(200);
        assertThat(PEOPLE.get("auditor").get("/audit").body())
                .contains("确认账号职责")
                .contains("更换安全策略")
                .contains("启用动态码")
                .contains("clerk");
        assertThat(PEOPLE.get("auditor").get("/audit?check=true&who=safety").body())
                .contains("审计记录完整")
                .contains("确认账号职责")
                .doesNotContain("更换安全策略");
    }

    @Test
    @Order(4)
    void whatWasTypedWaitsBehindPasswordAndCode() {
        TestClient late = APP.client()
                .withHeader(
                        "Origin",
                        PEOPLE.get("clerk")
                                .request("/")
                                .build()
                                .uri()
                                .resolve("/")
                                .toString()
                                .replaceAll("/$", ""));
        HttpResponse<String> kept = late.post("/account/preferences", Map.of("language", "en", "note", "没有丢"));
        Map<String, String> carried = Map.of(
                "kept-action", "/account/preferences", "kept-fields", "language=en&note=%E6%B2%A1%E6%9C%89%E4%B8%A2");
        Map<String, String> password = new HashMap<>(carried);
        password.putAll(Map.of("name", "clerk", "password", OWN));
        HttpResponse<String> asked = late.post("/sign-in", password);
        String pending = asked.body().replaceAll("(?s).*name=\"pending\" value=\"([^\"]+)\".*", "$1");
        Map<String, String> wrong = new HashMap<>(carried);
        wrong.putAll(Map.of("pending", pending, "code", "000000"));
        HttpResponse<String> refused = late.post("/sign-in/code", wrong);
        Map<String, String> right = new HashMap<>(wrong);
        right.put("code", Authenticators.laterCode(SECRETS.get("clerk")));
        HttpResponse<String> again = late.post("/sign-in/code", right);

        assertThat(kept.statusCode()).isEqualTo(401);
        assertThat(asked.body()).contains("输入动态码").contains("value=\"/account/preferences\"");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("动态码不正确").contains("name=\"kept-fields\"");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("没有丢").contains("再次提交");
    }

    private static List<Integer> statuses(String name, String... pages) {
        return Arrays.stream(pages)
                .map(page -> PEOPLE.get(name).get(page).statusCode())
                .toList();
    }

    /** Signs in, with a password from a slip chooses another, and adds an authenticator where nothing else is in the way. */
    private static TestClient arrive(String name, String password, boolean initial) {
        TestClient client = APP.client();
        client.get("/sign-in");
        client.post("/sign-in", Map.of("name", name, "password", password));
        client.get("/account");
        PEOPLE.put(name, client);
        if (initial) {
            client.post(
                    "/account/password", Map.of("currentPassword", password, "password", OWN, "passwordAgain", OWN));
        }
        if (!name.equals("clerk")) {
            addAuthenticator(name, OWN);
        }
        return client;
    }

    private static void addAuthenticator(String name, String password) {
        TestClient client = PEOPLE.get(name);
        client.get("/account/second-factor");
        client.post("/account/second-factor/begin", Map.of("currentPassword", password));
        String secret = SECRET.matcher(client.get("/account/second-factor").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        SECRETS.put(name, secret);
        HttpResponse<String> codes =
                client.post("/account/second-factor/confirm", Map.of("code", Authenticators.code(secret)));
        assertThat(codes.body()).contains("动态码恢复码");
        client.get("/account");
    }

    private static Map<String, String> form(Map<String, String> different) {
        Map<String, String> form = new HashMap<>(Map.of(
                "office", "云溪区住建局（示例）",
                "areas", "示例市\n  云溪区\n    东篱街道",
                "signInName", "system",
                "displayName", "系统示例",
                "password", OWN,
                "passwordAgain", OWN,
                "backupFolder", ""));
        form.putAll(Map.of(
                "profile", "MLPS3",
                "securityName", "safety",
                "securityDisplay", "安全示例",
                "auditName", "auditor",
                "auditDisplay", "审计示例"));
        form.putAll(different);
        return form;
    }
}
