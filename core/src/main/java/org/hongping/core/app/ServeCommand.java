package org.hongping.core.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hongping.core.demo.DemonstrationAccounts;
import org.hongping.core.security.KnownAccount;
import org.hongping.rubric.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the server until SIGINT or SIGTERM. */
@Command(
        name = "serve",
        description = "Run the server. Environment: PORT (8080), HOST (127.0.0.1), HONGPING_HOME (./data), DEMO (0), "
                + "BASE_URL (the address people use; https makes cookies secure).",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Installation installation =
                Installation.start(surroundings.settings(), InstallFolder.plugins(), this::announce);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation, stopped), "stop"));
        stopped.await();
        return ExitCode.OK;
    }

    private void announce(App app) {
        LOG.info("Hongping listens on {}", app.address());
        app.setupCode()
                .ifPresent(code -> say(Message.of("command.first-start", app.address() + "/setup", code.text())));
        if (app.settings().demo()) {
            say(Message.of("command.demonstration", app.address().toString()));
            DemonstrationAccounts.known().forEach(this::tell);
        } else if (surroundings.settings().demo()) {
            say(Message.of("command.no-demonstration"));
        }
    }

    private void tell(KnownAccount account) {
        String line = String.format(
                "  %-14s %-14s %s", account.signInName(), account.password(), surroundings.say(account.says()));
        print(line);
    }

    private void say(Message message) {
        print(surroundings.say(message));
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private static void stop(Installation installation, CountDownLatch stopped) {
        installation.close();
        LOG.info("Hongping has stopped");
        stopped.countDown();
    }
}
