package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hongping.operator.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each zip on a machine without a network. */
class OfflineTest {
    /** Starts the server, asks whether it is ready, tells its Java, ends it; there is nothing but the loopback. */
    private static final String IN_THE_DARK = """
            ip link set lo up
            "$1/bin/hongping" serve >"$2" 2>&1 &
            for wait in $(seq 600); do
                if exec 3<>/dev/tcp/127.0.0.1/"$PORT"; then
                    printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3
                    head -n 1 <&3
                    break
                fi 2>/dev/null
                sleep 0.1
            done
            readlink "/proc/$!/exe"
            kill $!
            wait $!
            """;

    @Test
    void theZipStartsElsewhereWithoutANetwork(@TempDir Path folder) throws Exception {
        started(unzipped("hongping.zip", folder.resolve("elsewhere")), folder);
        Report.add("the zip unpacked elsewhere, started with networking off", "ready");
    }

    @Test
    void theZipWithARuntimeStartsOnThatRuntime(@TempDir Path folder) throws Exception {
        Path elsewhere = unzipped("hongping.zip.with.runtime", folder.resolve("elsewhere"));

        assertThat(started(elsewhere, folder)).contains(elsewhere.resolve("jre/bin/java") + "\n");
        Report.add("the zip with a runtime, the same", "ready, on its own Java");
    }

    /** Starts it and returns what was said. */
    private static String started(Path elsewhere, Path folder) throws IOException, InterruptedException {
        assumeTrue(succeeds("unshare", "-n", "ip", "link", "set", "lo", "up"), "no namespaces here");
        Path log = folder.resolve("server.log");
        ProcessBuilder dark = new ProcessBuilder(
                "unshare", "-n", "bash", "-c", IN_THE_DARK, "dark", elsewhere.toString(), log.toString());
        dark.environment()
                .putAll(Map.of(
                        "PORT", "18080", "HONGPING_HOME", folder.resolve("home").toString()));

        Process process = dark.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).as(Files.readString(log)).contains("200 OK");
        return said;
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Unpacks with the permissions the zip has. */
    private static Path unzipped(String property, Path folder) throws IOException {
        Path zip = Path.of(System.getProperty(property)).normalize();
        URI inside = URI.create("jar:" + zip.toUri());
        try (FileSystem archive = FileSystems.newFileSystem(inside, Map.of("enablePosixFileAttributes", "true"));
                Stream<Path> entries = Files.walk(archive.getPath("/"))) {
            for (Path entry : entries.toList()) {
                Path target = folder.resolve(entry.toString().substring(1));
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(entry, target);
                    Files.setPosixFilePermissions(target, permissions(entry));
                }
            }
        }
        try (Stream<Path> tops = Files.list(folder)) {
            List<Path> top = tops.toList();
            assertThat(top).hasSize(1);
            return top.get(0);
        }
    }

    @SuppressWarnings("unchecked") // as the attribute is documented
    private static Set<PosixFilePermission> permissions(Path entry) throws IOException {
        return (Set<PosixFilePermission>) Files.getAttribute(entry, "zip:permissions");
    }
}
