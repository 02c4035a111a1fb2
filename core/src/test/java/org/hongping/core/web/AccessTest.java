package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
    @RegisterExtension
    static final WebExtension WEB = new WebExtension(config -> {
        config.routes.get("/decide", ctx -> ctx.result("decided"), Role.ORGANISER);
        config.routes.get("/api/decide", ctx -> ctx.result("decided"), Role.ORGANISER);
        config.routes.get("/either", ctx -> ctx.result("either"), Role.ORGANISER, Role.ASSESSOR);
        config.routes.get("/in", ctx -> ctx.result("in"), Role.SIGNED_IN);
    });

    @Test
    void aRouteWithoutRolesStopsTheStart() {
        assertThatThrownBy(() -> Javalin.create(config -> {
                    StyleGuide.configure(config);
                    config.routes.get("/forgotten", ctx -> ctx.result("open to all"));
                }))
                .hasStackTraceContaining("/forgotten names no role");
    }

    @ParameterizedTest
    @CsvSource({
        "organiser, /decide, 200",
        "applicant, /decide, 403",
        "assessor, /decide, 403",
        "administrator, /decide, 403",
        "organiser, /either, 200",
        "assessor, /either, 200",
        "applicant, /either, 403",
        "applicant, /in, 200",
    })
    void aRouteIsForItsRolesOnly(String session, String path, int status) {
        assertThat(WEB.client().withSession(session).get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void aStrangerIsSentToSignInAndBackAgain() {
        HttpResponse<String> answer = WEB.client().get("/decide?year=2026");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?next=%2Fdecide%3Fyear%3D2026");
    }

    @Test
    void aProgramIsToldToSignIn() {
        HttpResponse<String> answer = WEB.client().get("/api/decide");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"/problems/not-signed-in\"");
    }

    /** Programs that watch a server ask so; what is open to all must not look closed to them. */
    @ParameterizedTest
    @CsvSource({
        "'', /style, 200",
        "'', /decide, 401",
        "applicant, /decide, 403",
        "organiser, /decide, 200",
        "organiser, /nowhere, 404",
    })
    void whoAsksForTheHeadAloneIsAskedAsForThePage(String session, String path, int status) {
        TestClient client = session.isEmpty() ? WEB.client() : WEB.client().withSession(session);
        HttpRequest.Builder head = client.request(path).method("HEAD", BodyPublishers.noBody());

        assertThat(client.send(head).statusCode()).isEqualTo(status);
    }

    @Test
    void anEndedSessionIsAStranger() {
        assertThat(WEB.client().withSession("ended").get("/in").statusCode()).isEqualTo(302);
    }

    @Test
    void anAccessTokenCountsAndTheCookieBesideItDoesNot() {
        TestClient client = WEB.client().withSession("organiser").withHeader("Authorization", "Bearer applicant");

        assertThat(client.get("/api/decide").statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsRefusedSeesAPageThatSaysSo() {
        HttpResponse<String> answer = WEB.client().withSession("applicant").get("/decide");

        assertThat(answer.body()).contains("<h1>没有权限</h1>").contains("当前账号的职责不包括这项工作");
    }
}
