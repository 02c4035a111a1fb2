package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormTest {
    @RegisterExtension
    static final WebExtension WEB = new WebExtension(config -> config.routes.post(
            "/api/echo",
            ctx -> {
                FormInput form = JsonForm.of(ctx, Set.of("name", "share"));
                ctx.result(form.value("name") + "|" + form.value("share"));
            },
            Role.SIGNED_IN));

    @Test
    void textsAndFiguresComeAsTheyWereWritten() {
        assertThat(send("{\"name\": \"荷苑\", \"share\": 85.10}").body()).isEqualTo("荷苑|85.10");
    }

    @Test
    void nullIsLeftOut() {
        assertThat(send("{\"name\": null}").body()).isEqualTo("|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"name\": 1, \"name\": 2}", "{\"share\": NaN}", "{} {}"})
    void whatIsNoStrictObjectIsMalformed(String body) {
        HttpResponse<String> response = send(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("/problems/malformed");
    }

    @Test
    void unknownAndNestedFieldsAreNamed() {
        HttpResponse<String> response = send("{\"nam\": 1, \"name\": {}}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("\"nam\":\"没有这一项；可用：name, share\"", "\"name\":\"应为文字");
    }

    @Test
    void monstrousFigureIsNotSpelledOut() {
        assertThat(send("{\"share\": 1e-99999999}").body()).isEqualTo("|1E-99999999");
    }

    private static HttpResponse<String> send(String body) {
        TestClient client = WEB.client().withHeader("Authorization", "Bearer organiser");
        return client.send(client.request("/api/echo")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
