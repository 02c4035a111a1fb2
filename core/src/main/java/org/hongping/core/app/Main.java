package org.hongping.core.app;

import org.hongping.core.rubric.RubricCommands;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Rejected;
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
        subcommands = {TrainCommand.class})
public final class Main {
    static final int FAILURE = 3;

    private Main() {}

    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(commandLine(Surroundings.ofProcess()).execute(arguments));
    }

    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new Main())
                .addSubcommand(new ServeCommand(surroundings))
                .addSubcommand(new UserCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new RubricCommands(surroundings.language(), InstallFolder.plugins(), System.in))
                .setExecutionExceptionHandler((failure, command, parsed) -> refused(failure, command, surroundings))
                .setExitCodeExceptionMapper(Main::exitCode);
    }

    /** What the caller got wrong is said in a sentence; anything else comes with its trace. */
    private static int refused(Exception failure, CommandLine command, Surroundings surroundings) throws Exception {
        if (!(failure instanceof Rejected rejected)) {
            throw failure;
        }
        command.getErr().println(surroundings.say(rejected.detail()));
        if (rejected instanceof Invalid invalid) {
            invalid.fields().values().forEach(why -> command.getErr().println(surroundings.say(why)));
        }
        return ExitCode.USAGE;
    }

    private static int exitCode(Throwable failure) {
        return failure instanceof ParameterException ? ExitCode.USAGE : FAILURE;
    }
}
