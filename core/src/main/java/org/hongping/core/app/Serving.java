package org.hongping.core.app;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.hongping.core.demo.DemonstrationAccounts;
import org.hongping.core.security.KnownAccount;
import org.hongping.rubric.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of {@code hongping serve}: runs the server until SIGINT or SIGTERM. */
final class Serving {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final Surroundings surroundings;
    private final PrintWriter out;

    Serving(Surroundings surroundings, PrintWriter out) {
        this.surroundings = surroundings;
        this.out = out;
    }

    /** Returns when it has stopped. */
    void run() throws InterruptedException {
        Installation installation =
                Installation.start(surroundings.settings(), InstallFolder.plugins(), this::announce);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation, stopped), "stop"));
        stopped.await();
    }

    /** Writes to the log that it listens. */
    static void log(App app) {
        LOG.info("Hongping listens on {}", app.address());
    }

    private void announce(App app) {
        log(app);
        app.setupCode()
                .ifPresent(code -> say(Message.of("command.first-start", app.address() + "/setup", code.text())));
        app.settings()
                .dev()
                .ifPresent(folder -> say(Message.of("command.dev", folder.toString(), app.address() + "/dev")));
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
        out.println(line);
        out.flush();
    }

    private static void stop(Installation installation, CountDownLatch stopped) {
        installation.close();
        LOG.info("Hongping has stopped");
        stopped.countDown();
    }
}
