package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing that was typed is lost when a form does not go with how things stand. */
class RefusedFormTest {
    @RegisterExtension
    static final WebExtension WEB = new WebExtension(config -> {
        config.routes.get("/things/{id}", ctx -> ctx.result("thing"), Role.SIGNED_IN);
        config.routes.get("/things/{id}/examination", ctx -> ctx.result("page"), Role.SIGNED_IN);
        config.routes.post("/things/{id}/return", ctx -> late(), Role.SIGNED_IN);
        config.routes.post("/api/things/{id}/return", ctx -> late(), Role.SIGNED_IN);
    });

    private final TestClient client =
            WEB.client().withSession("applicant").withHeader("X-CSRF-Token", KnownVisitors.CSRF);

    @Test
    void whatWasTypedStandsThereToBeCopied() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("reason", "缺少 <盖章页>");
        form.put("remark.2.1", "照片不清楚");
        form.put("outcome", "CONFERRED");
        form.put("version", "31");
        form.put("note", " ");
        form.put("password", "secret");

        HttpResponse<String> answer = client.postAsIs("/things/7/return", form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("readonly>缺少 &lt;盖章页&gt;</textarea>")
                .contains(">2.1</label>", "readonly>照片不清楚</textarea>")
                .doesNotContain("secret", "CONFERRED", ">31<");
    }

    @Test
    void itLeadsBackToThePageTheFormStoodOn() {
        assertThat(from("/things/7/examination?part=2#top")).contains("href=\"/things/7/examination?part=2\"");
    }

    /** A form shown once more with its mistakes stands at an address that cannot be opened. */
    @Test
    void itLeadsToTheNearestPageThatCanBeOpened() {
        assertThat(from("/things/7/return")).contains("href=\"/things/7\"");
        assertThat(client.postAsIs("/things/7/return", Map.of("reason", "迟了")).body())
                .contains("href=\"/things/7\"");
    }

    @Test
    void itLeadsToNobodyElse() {
        String page = client.withHeader("Referer", "https://elsewhere.example/things/7/examination")
                .postAsIs("/things/7/return", Map.of("reason", "迟了"))
                .body();

        assertThat(page).contains("href=\"/things/7\"").doesNotContain("elsewhere");
    }

    @Test
    void aProgramGetsItsProblemDocument() {
        assertThat(client.postAsIs("/api/things/7/return", Map.of("reason", "迟了"))
                        .body())
                .contains("\"status\":409")
                .doesNotContain("迟了");
    }

    private String from(String page) {
        String server = client.request("/").build().uri().getRawAuthority();
        return client.withHeader("Referer", "http://" + server + page)
                .postAsIs("/things/7/return", Map.of("reason", "迟了"))
                .body();
    }

    private static void late() {
        throw new Conflict(Message.of("problem.no-page", "7"));
    }
}
