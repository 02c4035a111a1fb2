package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.core.app.AppExtension;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountRoutesTest {
    @RegisterExtension
    static final AppExtension APP = new AppExtension();

    @Test
    void onesOwnAccountNamesItsRoles() {
        assertThat(APP.signedInAs(Role.ORGANISER, Role.ADMINISTRATOR)
                        .get("/account")
                        .body())
                .contains("主办单位")
                .contains("系统管理员")
                .contains("云溪区（示例）")
                .contains("本浏览器");
    }

    @Test
    void aLanguageChosenHereHoldsEverywhere() {
        TestClient client = APP.signedInAs(Role.APPLICANT);
        client.get("/account");
        client.post("/account/preferences", Map.of("language", "en"));

        String page = client.get("/account").body();
        assertThat(page)
                .contains("<html lang=\"en\">")
                .contains("Preferences saved")
                .doesNotContain("data-shortcuts");
    }

    @Test
    void aPasswordThatBreaksARuleIsRefusedAtItsField() {
        TestClient client = APP.signedInAs(Role.APPLICANT);
        client.get("/account");
        HttpResponse<String> answer =
                client.post("/account/password", passwords(AppExtension.PASSWORD, "short", "short"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("密码至少 10 个字符").contains("id=\"e-password\"");
    }

    @Test
    void twoDifferentNewPasswordsAreRefused() {
        TestClient client = APP.signedInAs(Role.APPLICANT);
        client.get("/account");
        HttpResponse<String> answer =
                client.post("/account/password", passwords(AppExtension.PASSWORD, "a longer secret", "another secret"));

        assertThat(answer.body()).contains("两次输入的新密码不一样");
    }

    @Test
    void aNewPasswordEndsTheSessionsElsewhere() {
        TestClient here = APP.signedInAs(Role.APPLICANT);
        here.get("/account");
        TestClient there = elsewhere(here);
        here.post("/account/password", passwords(AppExtension.PASSWORD, "a longer secret", "a longer secret"));

        assertThat(here.get("/account").body()).contains("密码已修改");
        assertThat(there.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void allOtherSessionsEndAtOnce() {
        TestClient here = APP.signedInAs(Role.APPLICANT);
        TestClient there = elsewhere(here);
        TestClient third = elsewhere(here);
        here.get("/account");

        HttpResponse<String> ended = here.post("/account/sessions/others/end", Map.of());

        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(here.get("/account").body()).contains("已结束其他 2 处登录").doesNotContain("结束其他所有登录");
        assertThat(there.get("/account").statusCode()).isEqualTo(302);
        assertThat(third.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aTokenThatReadsIsShownOnceAndChangesNothing() {
        TestClient owner = APP.signedInAs(Role.ORGANISER);
        owner.get("/account/tokens");
        String page = owner.post(
                        "/account/tokens", Map.of("label", "每晚导出", "days", "30", "reach", "read", "roles", "ORGANISER"))
                .body();
        String token = page.replaceAll("(?s).*readonly value=\"([A-Za-z0-9_-]{43})\".*", "$1");
        TestClient program = APP.client().withHeader("Authorization", "Bearer " + token);

        assertThat(program.get("/api/v1/estates").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = program.send(program.request("/api/v1/enterprises")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("只能读取");
        assertThat(program.get("/account/tokens").statusCode())
                .as("no token makes another")
                .isNotEqualTo(200);
        assertThat(owner.get("/account/tokens").body()).contains("每晚导出").doesNotContain(token);

        String revoke = owner.get("/account/tokens").body().replaceAll("(?s).*action=\"([^\"]+/revoke)\".*", "$1");
        owner.post(revoke, Map.of());
        assertThat(program.get("/api/v1/estates").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenLastsNoLongerThanAllowedAndWhatWasTypedStays() {
        TestClient owner = APP.signedInAs(Role.ORGANISER);
        owner.get("/account/tokens");

        HttpResponse<String> refused = owner.post(
                "/account/tokens", Map.of("label", "每晚导出", "days", "400", "reach", "full", "roles", "ORGANISER"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("令牌最长有效 365 天")
                .contains("value=\"每晚导出\"")
                .contains("value=\"400\"");
    }

    @Test
    void aSecondFactorIsAddedByPasswordAndCode() {
        TestClient owner = APP.signedInAs(Role.ASSESSOR);
        owner.get("/account/second-factor");
        HttpResponse<String> wrong = owner.post("/account/second-factor/begin", Map.of("currentPassword", "guess"));
        owner.post("/account/second-factor/begin", Map.of("currentPassword", AppExtension.PASSWORD));
        String begun = owner.get("/account/second-factor").body();
        String secret = begun.replaceAll("(?s).*factor-secret\">([A-Z2-7]{32})<.*", "$1");
        HttpResponse<String> mistyped = owner.post("/account/second-factor/confirm", Map.of("code", "12"));
        String codes = owner.post("/account/second-factor/confirm", Map.of("code", Authenticators.code(secret)))
                .body();

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("当前密码不正确").doesNotContain("factor-secret");
        assertThat(begun).contains("<svg class=\"qr\"");
        assertThat(mistyped.body()).contains("动态码不正确").contains(secret);
        assertThat(codes.split("factor-recovery", -1)).hasSize(11);
        assertThat(owner.get("/account/second-factor").body()).contains("已启用").doesNotContain(secret);
        owner.get("/language/en?back=/account");
        assertThat(owner.get("/account/second-factor").body())
                .contains("In use since")
                .contains("Remove the second factor");
    }

    @Test
    void aSessionElsewhereCanBeEnded() {
        TestClient here = APP.signedInAs(Role.APPLICANT);
        TestClient there = elsewhere(here);
        Matcher end = Pattern.compile("action=\"(/account/sessions/[^\"]+/end)\"")
                .matcher(here.get("/account").body());

        assertThat(end.find()).isTrue();
        assertThat(here.post(end.group(1), Map.of()).statusCode()).isEqualTo(303);
        assertThat(there.get("/account").statusCode()).isEqualTo(302);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void somebodyElsesSessionCannotBeEnded() {
        TestClient other = APP.signedInAs(Role.APPLICANT);
        elsewhere(other);
        Matcher end = Pattern.compile("action=\"(/account/sessions/[^\"]+/end)\"")
                .matcher(other.get("/account").body());
        TestClient here = APP.signedInAs(Role.ADMINISTRATOR);
        here.get("/account");

        assertThat(end.find()).isTrue();
        assertThat(here.post(end.group(1), Map.of()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36 | Chrome 86 · Windows",
                "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/86.0 Safari/537.36 QIHU 360SE | 360 · Windows",
                "Mozilla/5.0 (Linux; Android 11) AppleWebKit/537.36 Chrome/86.0 Mobile Safari/537.36 MicroMessenger/8.0.2 | WeChat 8 · Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 Version/15.0 Mobile/15E148 Safari/604.1 | Safari 15 · iPhone",
                "curl/7.88.1 | curl/7.88.1",
            })
    void aBrowserIsNamedAsPeopleNameIt(String agent, String name) {
        assertThat(BrowserName.of(agent)).isEqualTo(name);
    }

    private static TestClient elsewhere(TestClient here) {
        String name = here.get("/account").body().replaceAll("(?s).*<dd>(tester-\\d+)</dd>.*", "$1");
        TestClient there = APP.client();
        there.get("/sign-in");
        there.post("/sign-in", Map.of("name", name, "password", AppExtension.PASSWORD));
        assertThat(there.get("/account").statusCode()).isEqualTo(200);
        return there;
    }

    private static Map<String, String> passwords(String current, String next, String again) {
        return Map.of("currentPassword", current, "password", next, "passwordAgain", again);
    }
}
