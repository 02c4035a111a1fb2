package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which home is shown, and that none reaches into the other. */
class PremisesTest {
    @TempDir
    Path home;

    @Test
    void theDemonstrationHasAHomeOfItsOwnAndSharesTheInbox() {
        Settings shown = premises(Map.of("DEMO", "1")).toServe();

        assertThat(shown.demo()).isTrue();
        assertThat(shown.home()).isEqualTo(home.resolve("demo"));
        assertThat(shown.inbox()).isEqualTo(home.resolve("inbox"));
        assertThat(premises(Map.of()).toServe().home()).isEqualTo(home);
    }

    @Test
    void anOfficeAtWorkIsNeverHiddenByTheDemonstration() throws IOException {
        Files.writeString(home.resolve("hongping.db"), "");

        assertThat(premises(Map.of("DEMO", "1")).toServe().home()).isEqualTo(home);
    }

    @Test
    void whatTheFirstStartChoseIsShownUntilItIsCleared() throws IOException {
        Files.writeString(home.resolve("hongping.db"), "");
        premises(Map.of()).choose();

        assertThat(premises(Map.of()).toServe().demo()).isTrue();
        assertThat(premises(Map.of("HOST", "0.0.0.0")).toServe().demo())
                .as("known passwords stay on this machine")
                .isFalse();

        premises(Map.of()).clear();

        assertThat(premises(Map.of()).toServe().demo()).isFalse();
    }

    @Test
    void halfADemonstrationIsTakenAwayAndAWholeOneStays() throws IOException {
        Path database = Files.createDirectories(home.resolve("demo")).resolve("hongping.db");
        Files.writeString(database, "half");
        Files.createDirectories(home.resolve("demo-cleared/evidence"));

        premises(Map.of()).tidy();
        assertThat(home.resolve("demo")).doesNotExist();
        assertThat(home.resolve("demo-cleared")).doesNotExist();

        Files.createDirectories(home.resolve("demo"));
        Files.writeString(database, "whole");
        premises(Map.of()).whole();
        premises(Map.of()).tidy();
        assertThat(database).hasContent("whole");
    }

    @Test
    void clearingLeavesTheOfficesOwnHomeAsItIs() throws IOException {
        Files.writeString(home.resolve("hongping.db"), "the office");
        Files.createDirectories(home.resolve("evidence/ab"));
        Files.createDirectories(home.resolve("demo/evidence/ab"));

        premises(Map.of()).clear();

        assertThat(home.resolve("demo")).doesNotExist();
        assertThat(home.resolve("hongping.db")).hasContent("the office");
        assertThat(home.resolve("evidence/ab")).isDirectory();
    }

    @Test
    void commandsWorkOnTheDemonstrationAsLongAsThereIsNothingElse() throws IOException {
        Files.createDirectories(home.resolve("demo"));
        Files.writeString(home.resolve("demo/hongping.db"), "");
        assertThat(premises(Map.of()).toMaintain().demo()).isTrue();

        Files.writeString(home.resolve("hongping.db"), "");
        assertThat(premises(Map.of()).toMaintain().demo()).isFalse();
        assertThat(premises(Map.of()).there()).hasSize(2);
    }

    private Premises premises(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("HONGPING_HOME", home.toString());
        return new Premises(Settings.from(all));
    }
}
