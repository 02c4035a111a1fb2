package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void anEmptyEnvironmentListensOnThisMachineOnly() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.listen()).isEqualTo(new Address("127.0.0.1", 8080));
        assertThat(settings.home()).isEqualTo(Path.of("data"));
        assertThat(settings.demo()).isFalse();
        assertThat(settings.encrypted()).isFalse();
        assertThat(settings.address(8081)).isEqualTo(URI.create("http://127.0.0.1:8081"));
    }

    @Test
    void theEnvironmentDecides() {
        Settings settings =
                Settings.from(Map.of("HOST", "::1", "PORT", "9000", "BASE_URL", "https://ping.example", "DEMO", "1"));

        assertThat(settings.listen()).isEqualTo(new Address("::1", 9000));
        assertThat(settings.demo()).isTrue();
        assertThat(settings.encrypted()).isTrue();
        assertThat(settings.address(9000)).isEqualTo(URI.create("https://ping.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", ""})
    void wrongPortIsNamed(String port) {
        assertThatThrownBy(() -> Settings.from(Map.of("PORT", port)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(port);
    }

    @ParameterizedTest
    @CsvSource({"DEMO, yes", "BASE_URL, ping.example", "BASE_URL, ftp://ping.example", "BASE_URL, http://a b"})
    void whatCannotBeRightIsNamed(String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }

    @Test
    void theDemonstrationStaysOnThisMachine() {
        assertThatThrownBy(() -> Settings.from(Map.of("DEMO", "1", "HOST", "0.0.0.0")))
                .hasMessageContaining("0.0.0.0");
        assertThat(Settings.from(Map.of("DEMO", "1", "HOST", "localhost")).demo())
                .isTrue();
    }
}
