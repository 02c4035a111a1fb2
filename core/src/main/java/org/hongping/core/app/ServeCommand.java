package org.hongping.core.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Runs the server until SIGINT or SIGTERM. */
@Command(
        name = "serve",
        description = "Run the server. Environment: PORT (8080), HOST (127.0.0.1), HONGPING_HOME (./data), DEMO (0), "
                + "BASE_URL (the address people use; https makes cookies secure).",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.from(System.getenv());
        App app = App.start(settings);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(app, stopped), "stop"));
        LOG.info("Hongping listens on {}", app.address());
        app.setupCode()
                .ifPresent(code -> LOG.info(
                        "First start: open {}/setup; from another machine the setup code is {}",
                        app.address(),
                        code.text()));
        stopped.await();
        return ExitCode.OK;
    }

    private static void stop(App app, CountDownLatch stopped) {
        app.close();
        LOG.info("Hongping has stopped");
        stopped.countDown();
    }
}
