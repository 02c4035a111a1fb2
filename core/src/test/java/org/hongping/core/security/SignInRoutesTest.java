package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hongping.core.app.AppExtension;
import org.hongping.core.web.Cookies;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInRoutesTest {
    @RegisterExtension
    static final AppExtension APP = new AppExtension();

    @Test
    void signingInLeadsToThePageThatWasAskedFor() {
        APP.signedInAs(Role.APPLICANT);
        TestClient client = APP.client();
        String asked = client.get("/account").headers().firstValue("Location").orElseThrow();
        client.get(asked);

        HttpResponse<String> answer = client.post("/sign-in", form("tester-1", AppExtension.PASSWORD, "/account"));

        assertThat(asked).isEqualTo("/sign-in?next=%2Faccount");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/account");
        assertThat(client.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordIsSaidAndTheNameKept() {
        TestClient client = APP.client();
        client.get("/sign-in");
        HttpResponse<String> answer = client.post("/sign-in", form("nobody-here", "guess", "/"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("账号或密码不正确")
                .contains("value=\"nobody-here\"")
                .doesNotContain("guess");
        assertThat(client.cookie(Cookies.SESSION)).isEmpty();
    }

    @Test
    void guessingIsSlowedDown() {
        TestClient client = APP.client();
        client.get("/sign-in");
        HttpResponse<String> answer = client.post("/sign-in", form("guessed-at", "1", "/"));
        for (int guess = 2; answer.statusCode() == 401 && guess < 30; guess++) {
            answer = client.post("/sign-in", form("guessed-at", String.valueOf(guess), "/"));
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void signingInNeverLeadsElsewhere() {
        TestClient signedIn = APP.signedInAs(Role.APPLICANT);

        assertThat(signedIn.get("/sign-in?next=https://elsewhere.example/")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        TestClient client = APP.signedInAs(Role.APPLICANT);
        String session = client.cookie(Cookies.SESSION);
        client.get("/account");
        client.post("/sign-out", Map.of());

        assertThat(client.get("/sign-in").body()).contains("已退出");
        assertThat(APP.client().withSession(session).get("/account").statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatWasTypedBeforeTheSessionEndedWaitsBehindTheSignIn() {
        TestClient client = APP.signedInAs(Role.APPLICANT).withHeader("Origin", origin(APP.client()));
        String name = "tester-" + lastNumber(client);
        TestClient ended = APP.client().withHeader("Origin", origin(client));
        HttpResponse<String> tooLate =
                ended.post("/account/preferences", Map.of("language", "en", "shortcuts", "true"));
        HttpResponse<String> again = ended.post(
                "/sign-in",
                Map.of(
                        "name",
                        name,
                        "password",
                        AppExtension.PASSWORD,
                        "kept-action",
                        "/account/preferences",
                        "kept-fields",
                        "language=en&shortcuts=true"));

        assertThat(tooLate.statusCode()).isEqualTo(401);
        assertThat(tooLate.body()).contains("action=\"/sign-in\"").contains("value=\"/account/preferences\"");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("name=\"language\" value=\"en\"");
        assertThat(ended.post("/account/preferences", Map.of("language", "en")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void noDemonstrationAccountIsOfferedInAnOffice() {
        assertThat(APP.client().get("/sign-in").body()).doesNotContain("演示账号");
    }

    private static Map<String, String> form(String name, String password, String next) {
        return Map.of("name", name, "password", password, "next", next);
    }

    private static String origin(TestClient client) {
        return "http://" + client.request("/").build().uri().getRawAuthority();
    }

    private static String lastNumber(TestClient client) {
        return client.get("/account").body().replaceAll("(?s).*<dd>tester-(\\d+)</dd>.*", "$1");
    }
}
