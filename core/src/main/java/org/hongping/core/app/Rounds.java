package org.hongping.core.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again beside everybody's. What is to be done stands in the database, so that nothing
 * needs to be remembered here: a round that was missed or broken off is made up for by the next.
 */
final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "rounds");
        made.setDaemon(true);
        return made;
    });

    /** Does some work after a pause, and again after each further one. */
    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is logged, and nobody waits for an end
    Rounds every(Duration pause, String name, Runnable work) {
        thread.scheduleWithFixedDelay(
                () -> goOn(name, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    private static void goOn(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException trouble) {
            LOG.warn("{} failed and is tried again", name, trouble);
        }
    }

    /** Waits a moment for what is under way. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
