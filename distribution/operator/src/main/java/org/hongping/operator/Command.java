package org.hongping.operator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code bin/hongping} as an operator types it. */
public final class Command {
    private Command() {}

    /**
     * What a command came to.
     *
     * @param exit 0 ok, 1 findings
     * @param text what it said
     */
    public record Outcome(int exit, String text) {}

    /** Returns the folder of the unpacked distribution, as the build names it. */
    public static Path install() {
        return Path.of(System.getProperty("hongping.install", "hongping")).normalize();
    }

    /** Runs a command to its end. */
    public static Outcome run(Path home, String... arguments) throws IOException, InterruptedException {
        return typing("", home, arguments);
    }

    /** Runs a command to its end that asks for something. */
    public static Outcome typing(String typed, Path home, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder command = builder(home, Arrays.asList(arguments)).redirectErrorStream(true);
        Process process = command.start();
        try (OutputStream keyboard = process.getOutputStream()) {
            keyboard.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    /**
     * What a command took.
     *
     * @param exit 0 ok, 1 findings
     * @param peakKilobytes most memory it held, resident; 0 where the system does not tell
     */
    public record Measured(int exit, long peakKilobytes) {}

    /** Runs a command to its end, what it says going to a file, and watches its memory. */
    public static Measured measured(Path home, Path output, String... arguments)
            throws IOException, InterruptedException {
        Process process = builder(home, Arrays.asList(arguments))
                .redirectOutput(output.toFile())
                .redirectError(Redirect.INHERIT)
                .start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peakKilobytes(process.pid()));
            Thread.sleep(50);
        }
        return new Measured(process.waitFor(), peak);
    }

    private static long peakKilobytes(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    static Process process(Path home, Path log, Map<String, String> environment, List<String> arguments)
            throws IOException {
        ProcessBuilder command = builder(home, arguments);
        command.environment().putAll(environment);
        command.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        return command.start();
    }

    private static ProcessBuilder builder(Path home, List<String> arguments) {
        List<String> words =
                new ArrayList<>(List.of(install().resolve("bin/hongping").toString()));
        words.addAll(arguments);
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().put("HONGPING_HOME", home.toString());
        if (!Report.isFull()) { // a server of a few seconds would compile twice and gain nothing
            command.environment()
                    .merge("HONGPING_JAVA_OPTS", "-XX:TieredStopAtLevel=1", (theirs, ours) -> ours + " " + theirs);
        }
        return command;
    }
}
