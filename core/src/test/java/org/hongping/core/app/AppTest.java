package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppTest {
    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void healthAnswersOnceTheServerListens(String path) throws Exception {
        try (App app = App.start(Settings.from(Map.of("PORT", "0")))) {
            HttpResponse<String> response = get("http://127.0.0.1:" + app.port() + path);

            assertThat(response.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void addressComesFromTheEnvironment() {
        assertThat(Address.from(Map.of("PORT", "9000", "HOST", "::1"))).isEqualTo(new Address("::1", 9000));
        assertThat(Address.from(Map.of())).isEqualTo(new Address("127.0.0.1", 8080));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", ""})
    void wrongPortIsNamed(String port) {
        assertThatThrownBy(() -> Address.from(Map.of("PORT", port)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(port);
    }

    @Test
    void unknownCommandIsWrongUsage() {
        assertThat(Main.commandLine().execute("dance")).isEqualTo(2);
    }

    private static HttpResponse<String> get(String uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
    }
}
