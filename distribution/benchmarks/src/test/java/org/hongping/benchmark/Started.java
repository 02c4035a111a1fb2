package org.hongping.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hongping.operator.Command;
import org.hongping.operator.Report;
import org.hongping.operator.Server;

/**
 * How long it takes from the command to the first page.
 *
 * @param taken on the clock
 * @param worked by processors; says the same on a machine that is busy with other things
 */
record Started(Duration taken, Duration worked) {
    private static final Path ARCHIVE = Command.install().resolve("lib/hongping.jsa");
    private static final Path ASIDE = Command.install().resolve("lib/hongping.jsa.aside");

    /** Makes the class-data archive, as run.sh does before the first start; every day the build's own will do. */
    static void train(Path home) throws IOException, InterruptedException {
        if (!Report.isFull() && Files.exists(ARCHIVE)) {
            return;
        }
        Command.Outcome trained = Command.run(home, "train");
        if (trained.exit() != 0 || !Files.exists(ARCHIVE)) {
            throw new IllegalStateException("no archive was made: " + trained.text());
        }
    }

    static Started product(Path home, boolean archive) throws IOException, InterruptedException {
        move(archive ? ASIDE : ARCHIVE, archive ? ARCHIVE : ASIDE);
        long begun = System.nanoTime();
        try (Server server = Server.begin(home)) {
            server.await("/sign-in");
            return new Started(Duration.ofNanos(System.nanoTime() - begun), server.worked());
        } finally {
            move(ASIDE, ARCHIVE);
        }
    }

    /** The least server on the same class path, with the same flags. */
    static Started bare(Path folder, boolean archive) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (Server server = bareServer(folder, archive)) {
            server.await("/sign-in");
            return new Started(Duration.ofNanos(System.nanoTime() - begun), server.worked());
        }
    }

    /** Starts the least server and waits for nothing. */
    static Server bareServer(Path folder, boolean archive) throws IOException {
        int port = Server.freePort();
        List<String> words = new ArrayList<>(List.of("java"));
        words.addAll(flags());
        if (archive) {
            words.add("-XX:SharedArchiveFile=" + ARCHIVE);
        }
        words.addAll(List.of("-cp", classPath(), BareJavalin.class.getName(), Integer.toString(port)));
        Path log = folder.resolve("bare.log");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return Server.of(process, log, port);
    }

    /** The flags that bin/hongping starts a server with. */
    private static List<String> flags() throws IOException {
        String script = Files.readString(Command.install().resolve("bin/hongping"));
        return Pattern.compile("-X[^\\s\"]+")
                .matcher(line(script, "means=\"-Xms32m")
                        + line(script, "compilers=\"-XX:CICompilerCount")
                        + script.substring(script.lastIndexOf("exec ")))
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private static String line(String script, String beginning) {
        return script.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    /** Core's jar names all others in its manifest; ours comes last, so that the archive fits. */
    private static String classPath() throws IOException {
        try (var jars = Files.list(Command.install().resolve("lib"))) {
            Path core = jars.filter(jar -> jar.getFileName().toString().startsWith("core-"))
                    .findFirst()
                    .orElseThrow();
            return core + ":" + System.getProperty("hongping.classes");
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to);
        }
    }
}
