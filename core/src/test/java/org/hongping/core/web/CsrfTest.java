package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CsrfTest {
    @RegisterExtension
    static final WebExtension WEB = new WebExtension(config -> {
        config.routes.post("/save", ctx -> ctx.result("saved " + ctx.formParam("name")), Role.SIGNED_IN);
        config.routes.post("/leave-word", ctx -> ctx.result("heard"), Role.ANYONE);
        config.routes.post("/api/save", ctx -> ctx.result("saved " + ctx.body()), Role.SIGNED_IN);
    });

    @Test
    void aFormOfOurPageIsTaken() {
        TestClient client = WEB.client().withSession("applicant");
        client.get("/style");

        assertThat(client.post("/save", Map.of("name", "华苑")).body()).isEqualTo("saved 华苑");
    }

    @Test
    void aFormWithoutTokenIsRefused() {
        TestClient client = WEB.client().withSession("applicant");

        assertThat(client.postAsIs("/save", Map.of("name", "x")).statusCode()).isEqualTo(403);
        assertThat(client.postAsIs("/save", Map.of("_csrf", "guessed")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theTokenMayStandInAHeader() {
        TestClient client = WEB.client().withSession("applicant").withHeader("X-CSRF-Token", KnownVisitors.CSRF);

        assertThat(client.postAsIs("/save", Map.of("name", "x")).statusCode()).isEqualTo(200);
    }

    @Test
    void aStrangersFormCarriesTheTokenOfACookie() {
        TestClient client = WEB.client();
        client.get("/style");

        assertThat(client.cookie("hongping_form")).hasSizeGreaterThan(20);
        assertThat(client.post("/leave-word", Map.of()).body()).isEqualTo("heard");
        assertThat(WEB.client()
                        .post("/leave-word", Map.of("_csrf", client.cookie("hongping_form")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPageWithoutFormHandsOutNoCookie() {
        TestClient client = WEB.client();
        client.get("/about");

        assertThat(client.cookie("hongping_form")).isEmpty();
    }

    @Test
    void aCallWithAnAccessTokenNeedsNone() {
        TestClient client = WEB.client().withHeader("Authorization", "Bearer applicant");

        assertThat(client.send(client.request("/api/save").POST(BodyPublishers.ofString("{}")))
                        .body())
                .isEqualTo("saved {}");
    }

    @Test
    void whatWasTypedIntoAnOldPageIsKept() {
        HttpResponse<String> answer = ours(WEB.client().withSession("applicant"), Map.of("name", "华苑 <一期>"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("填写的内容都在")
                .contains("action=\"/save\"")
                .contains("name=\"name\" value=\"华苑 &lt;一期&gt;\"")
                .contains("value=\"" + KnownVisitors.CSRF + "\"");
    }

    @Test
    void whatWasTypedAfterTheSessionEndedIsKeptButNoPassword() {
        HttpResponse<String> answer =
                ours(WEB.client().withSession("ended"), Map.of("name", "华苑", "nextPassword", "secret"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("value=\"name=%E5%8D%8E%E8%8B%91\"")
                .contains("登录已过期")
                .doesNotContain("secret");
    }

    @Test
    void filesOfAFormThatCameTooLateAreChosenAgain() {
        TestClient client = WEB.client().withSession("applicant");
        String server = client.request("/").build().uri().getRawAuthority();
        String body = String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=\"name\"",
                "",
                "华苑",
                "--x",
                "Content-Disposition: form-data; name=\"file\"; filename=\"photo.jpg\"",
                "",
                "bytes",
                "--x--",
                "");

        HttpResponse<String> answer = client.send(client.request("/save")
                .header("Origin", "http://" + server)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("enctype=\"multipart/form-data\"")
                .contains("name=\"name\" value=\"华苑\"")
                .contains("type=\"file\" name=\"file\"")
                .doesNotContain("bytes");
    }

    @Test
    void aForeignPageLearnsNothingAndKeepsNothing() {
        TestClient client = WEB.client().withSession("applicant").withHeader("Origin", "https://elsewhere.example");
        HttpResponse<String> answer = client.postAsIs("/save", Map.of("name", "planted"));

        assertThat(answer.body()).doesNotContain("planted").doesNotContain("name=\"name\"");
        assertThat(answer.headers().firstValue("X-CSRF-Token")).isEmpty();
    }

    private static HttpResponse<String> ours(TestClient client, Map<String, String> form) {
        String server = client.request("/").build().uri().getRawAuthority();
        return client.withHeader("Origin", "http://" + server).postAsIs("/save", form);
    }
}
