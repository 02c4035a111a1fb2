package org.hongping.core.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.hongping.core.rubric.RubricCommandLine;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Rejected;
import org.slf4j.LoggerFactory;
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
        versionProvider = VersionOption.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TrainCommand.class})
public final class Main {
    static final int FAILURE = 3;

    private static final String[] SERVE = {"serve"};

    private Main() {}

    public static void main(String[] arguments) {
        boolean plainServe = Arrays.equals(arguments, SERVE);
        if (plainServe) {
            EarlyLoading.begin();
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(
                plainServe ? served() : commandLine(Surroundings.ofProcess()).execute(arguments));
    }

    /**
     * The usual start has nothing to be parsed. What would parse it is a fifth of the start: its classes are of a version
     * that cannot be archived.
     */
    private static int served() {
        try {
            new Serving(Surroundings.ofProcess(), console()).run();
            return ExitCode.OK;
        } catch (Exception failure) {
            LoggerFactory.getLogger(Main.class).error("Hongping does not run", failure);
            return FAILURE;
        }
    }

    private static PrintWriter console() {
        return new PrintWriter(new FileOutputStream(FileDescriptor.out), true, Charset.defaultCharset());
    }

    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new Main())
                .addSubcommand(new ServeCommand(surroundings))
                .addSubcommand(new UserCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new ClockCommand(surroundings))
                .addSubcommand(new DrawCommand(surroundings))
                .addSubcommand(new TlsCommand(surroundings))
                .addSubcommand(RubricCommandLine.of(
                        surroundings.language(),
                        InstallFolder.plugins(),
                        System.in,
                        new FileOutputStream(FileDescriptor.out)))
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
