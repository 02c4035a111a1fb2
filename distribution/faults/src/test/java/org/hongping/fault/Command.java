package org.hongping.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code bin/hongping} as an operator types it. */
final class Command {
    static final Path INSTALL = Path.of(System.getProperty("hongping.install")).normalize();

    private Command() {}

    /**
     * What a command came to.
     *
     * @param exit 0 ok, 1 findings
     * @param text what it said
     */
    record Outcome(int exit, String text) {}

    static Outcome run(Path home, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = builder(home, Arrays.asList(arguments)).redirectErrorStream(true);
        Process process = command.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    static Process process(Path home, int port, Path log, List<String> arguments) throws IOException {
        ProcessBuilder command = builder(home, arguments);
        command.environment().put("PORT", Integer.toString(port));
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return command.start();
    }

    private static ProcessBuilder builder(Path home, List<String> arguments) {
        List<String> words =
                new ArrayList<>(List.of(INSTALL.resolve("bin/hongping").toString()));
        words.addAll(arguments);
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().put("HONGPING_HOME", home.toString());
        return command;
    }
}
