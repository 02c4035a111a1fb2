package org.hongping.operator;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        ProcessBuilder command = builder(home, Arrays.asList(arguments)).redirectErrorStream(true);
        Process process = command.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    static Process process(Path home, int port, Path log, List<String> arguments) throws IOException {
        ProcessBuilder command = builder(home, arguments);
        command.environment().put("PORT", Integer.toString(port));
        command.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        return command.start();
    }

    private static ProcessBuilder builder(Path home, List<String> arguments) {
        List<String> words =
                new ArrayList<>(List.of(install().resolve("bin/hongping").toString()));
        words.addAll(arguments);
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().put("HONGPING_HOME", home.toString());
        return command;
    }
}
