package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppTest {
    @RegisterExtension
    static final AppExtension APP = new AppExtension();

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/", "/about", "/problems", "/metrics"})
    void answersOnceItListens(String path) {
        assertThat(APP.client().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void isReadyWhenTheDatabaseAnswers() {
        assertThat(APP.client().get("/health/ready").body())
                .isEqualTo(
                        "{\"status\":\"ready\",\"checks\":{\"database\":\"ok\",\"clock\":\"ok\",\"bundles\":\"ok\",\"rubrics\":\"ok\"}}");
    }

    @Test
    void keepsItsDatabaseAtHome() {
        assertThat(APP.home().resolve("hongping.db")).isRegularFile();
    }

    @Test
    void unknownCommandIsWrongUsage() {
        var commandLine = Main.commandLine(Surroundings.ofProcess()).setErr(new PrintWriter(new StringWriter()));

        assertThat(commandLine.execute("dance")).isEqualTo(2);
    }
}
