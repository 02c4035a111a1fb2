package org.hongping.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hongping.operator.Command;
import org.hongping.operator.Server;

/**
 * A vendor's place of work: an empty folder, the unpacked product, a local Maven repository that has this build.
 *
 * @param work everything of this place
 * @param port where the server may listen
 */
record Workshop(Path work, int port) {
    private static final int PATIENCE_SECONDS = 180;

    /** Makes it anew. */
    static Workshop empty(String name) throws IOException {
        Workshop workshop = new Workshop(folder("hongping.work").resolve(name), Server.freePort());
        delete(workshop.work);
        Files.createDirectories(workshop.place());
        VendorRepository.make(workshop.repository(), folder("hongping.repository"), sources(), version());
        return workshop;
    }

    static Path sources() {
        return folder("hongping.sources");
    }

    static String version() {
        return System.getProperty("hongping.version");
    }

    private static Path folder(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }

    /** Links are deleted, never what they lead to. */
    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /** Returns the folder that shells start in. */
    Path place() {
        return work.resolve("place");
    }

    private Path repository() {
        return work.resolve("repository");
    }

    /** Returns what a script said; it has to end well. */
    String run(String name, String script) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-eu", "-c", script);
        Map<String, String> environment = shell.environment();
        environment.put("HONGPING", Command.install().toAbsolutePath().toString());
        environment.put("HONGPING_HOME", place().resolve("home").toString());
        environment.put("PORT", Integer.toString(port));
        environment.put("HONGPING_VERSION", version());
        environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dmaven.repo.local=" + repository());
        environment.merge(
                "PATH", folder("hongping.maven").resolve("bin").toString(), (old, maven) -> maven + ":" + old);
        Path log = work.resolve(name + ".log");
        Process process = shell.directory(place().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        String said = Files.readString(log);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as("%s ends well:%n%s%n%s", name, script, said)
                .isTrue();
        return said;
    }
}
