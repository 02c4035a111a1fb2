package org.hongping.core.app;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/** The command {@code hongping}: exit code 0 is success, 1 findings, 2 wrong usage, 3 a failure. */
@Command(
        name = "hongping",
        description = "Evaluation of demonstration property services (红评).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ServeCommand.class, TrainCommand.class})
public final class Main {
    static final int FAILURE = 3;

    private Main() {}

    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExitCodeExceptionMapper(Main::exitCode);
    }

    private static int exitCode(Throwable failure) {
        return failure instanceof ParameterException ? ExitCode.USAGE : FAILURE;
    }
}
