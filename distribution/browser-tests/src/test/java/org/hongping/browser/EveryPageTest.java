package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that can be reached in the demonstration, as a stranger and each role see it. */
class EveryPageTest {
    private static Distribution server;
    private static Chromium chromium;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        server = Distribution.demonstration(home);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "organiser", "applicant", "assessor1", "administrator"})
    void showsNothingSeriousToAxeAndFitsAnyWindowInBothLanguages(String name) {
        List<String> faults = new ArrayList<>();
        try (Visit visit = chromium.visit(server)) {
            if (!name.isEmpty()) {
                visit.signInAsShown(name);
            }
            List<String> paths = new Pages(visit.page(), server.page("")).from("/");
            Seen seen = new Seen(visit.page());
            visit.speak("zh-CN");
            paths.forEach(path -> faults.addAll(seen.faults(server.page(path))));
            visit.speak("en");
            paths.forEach(path -> faults.addAll(seen.faultsOfWords(server.page(path))));
            assertThat(paths).as("pages for " + name).hasSizeGreaterThan(name.isEmpty() ? 3 : 8);
        }
        assertThat(faults).isEmpty();
    }
}
