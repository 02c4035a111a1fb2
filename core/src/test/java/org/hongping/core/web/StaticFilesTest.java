package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
    @RegisterExtension
    static final WebExtension WEB = new WebExtension();

    @Test
    void everyFileAPageAsksForIsThereAndKeptForGood() {
        Matcher addresses = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"")
                .matcher(WEB.client().get("/style").body());

        assertThat(addresses.results().map(found -> found.group(1)).distinct())
                .hasSizeGreaterThan(10)
                .allSatisfy(address -> {
                    HttpResponse<String> answer = WEB.client().get(address);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.headers().firstValue("Cache-Control"))
                            .hasValue("public, max-age=31536000, immutable");
                });
    }

    @Test
    void anOldAddressServesTheFileOfTodayButIsNotKept() {
        HttpResponse<String> answer = WEB.client().get("/static/0000000000/css/tokens.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        String tag = WEB.client()
                .get("/static/0000000000/css/tokens.css")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(WEB.client()
                        .withHeader("If-None-Match", tag)
                        .get("/static/0000000000/css/tokens.css")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void filesAndPagesTravelPacked() {
        TestClient client = WEB.client().withHeader("Accept-Encoding", "gzip");

        assertThat(client.get("/static/0/vendor/bootstrap.min.css").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(client.get("/style").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/0/nothing.css",
                "/static/0/../templates/web/home.peb",
                "/static/0/css/..%2F..%2Fmessages%2Fweb.properties",
                "/static/0/css",
                "/static/0/vendor/other.js"
            })
    void nothingElseIsServed(String path) {
        assertThat(WEB.client().get(path).statusCode()).isBetween(400, 404);
    }
}
