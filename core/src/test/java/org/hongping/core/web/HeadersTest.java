package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    @RegisterExtension
    static final WebExtension WEB = new WebExtension();

    @ParameterizedTest
    @ValueSource(strings = {"/style", "/no-such-page", "/api/nothing", "/health/live", "/favicon.ico"})
    void everyAnswerBindsTheBrowser(String path) {
        HttpHeaders headers = WEB.client().get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("X-Request-Id")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/style", "/style-office", "/style-public", "/style-paper", "/problems", "/about", "/"})
    void noPageHoldsScriptOrStyleOfItsOwn(String path) {
        String page = WEB.client().withSession("organiser").get(path).body();

        assertThat(page).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("<style");
        assertThat(Pattern.compile("<[^>]*\\s(style|on[a-z]+)=", Pattern.CASE_INSENSITIVE)
                        .matcher(page)
                        .find())
                .as("inline style or handler")
                .isFalse();
        assertThat(page).doesNotContain("http://", "https://", "//cdn");
    }

    @Test
    void aPageIsNeverKept() {
        assertThat(WEB.client().get("/style").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        assertThat(WEB.client().get("/style").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void cookiesAreSecureWherePeopleComeByHttps() {
        Supplier<Site> site = () -> new Site("", false);
        Web web = new Web(new Web.Setting(true, VisitorSource.nobody(), site, 0, List.of(), List.of()));
        Javalin server = Javalin.create(config -> {
                    web.install(config);
                    LanguageRoutes.register(config.routes);
                })
                .start("127.0.0.1", 0);
        try {
            assertThat(new TestClient(server.port())
                            .get("/language/en")
                            .headers()
                            .allValues("Set-Cookie"))
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        } finally {
            server.stop();
        }
    }
}
