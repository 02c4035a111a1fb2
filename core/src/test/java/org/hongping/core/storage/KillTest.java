package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 200;

    @TempDir
    Path folder;

    @Test
    void acknowledgedWorkSurvivesKills() throws Exception {
        var config = new DatabaseConfig.SqliteFile(folder.resolve("hongping.db"));
        try (Storage storage = Storage.open(config)) {
            storage.change(handle -> handle.execute("create table number (number bigint primary key)"));
        }

        for (int kill = 0; kill < KILLS; kill++) {
            List<Long> acknowledged = writeUntilKilled(config, kill * 1_000_000L);

            try (Storage storage = Storage.open(config)) {
                assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
                assertThat(numbers(storage)).containsAll(acknowledged);
                assertThat(storage.check().findings()).isEmpty();
            }
        }
    }

    private static List<Long> writeUntilKilled(DatabaseConfig.SqliteFile config, long first) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        config.file().toString(),
                        Long.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            return acknowledged(writer, lines);
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private static List<Long> acknowledged(Process writer, BufferedReader lines) throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.length() == KilledWriter.LINE.length()) { // else the kill came while it was printed
                numbers.add(Long.valueOf(line));
            }
            if (numbers.size() == ACKNOWLEDGED_BEFORE_THE_KILL) {
                writer.toHandle().destroyForcibly(); // SIGKILL, and what it had printed is still read
            }
        }
        return numbers;
    }

    private static List<Long> numbers(Storage storage) {
        return storage.read(handle -> handle.createQuery("select number from number")
                .mapTo(Long.class)
                .list());
    }
}
