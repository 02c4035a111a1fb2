package org.hongping.operator;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
        return command;
    }
}
