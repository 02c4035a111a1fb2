package org.hongping.core.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until SIGINT or SIGTERM. */
@Command(
        name = "serve",
        description = "Run the server. Environment: PORT (8080), HOST (127.0.0.1), HONGPING_HOME (./data), DEMO (0), "
                + "BASE_URL (the address people use; https makes cookies secure), HTTPS_PORT (8443, once \"tls init\" "
                + "has made certificates; HTTP then leads to it).",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--dev",
            paramLabel = "DIR",
            description = "Also serve the rubrics somebody is writing there, anew with every save; see /dev.")
    private Optional<Path> dev = Optional.empty();

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Surroundings around = dev.map(folder -> surroundings.with(Settings.DEV, folder.toString()))
                .orElse(surroundings);
        new Serving(around, spec.commandLine().getOut()).run();
        return ExitCode.OK;
    }
}
