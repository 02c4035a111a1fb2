package org.hongping.core.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.hongping.core.demo.Demonstration;
import org.hongping.core.demo.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of one process: it shows the office's own home or the demonstration's, and can change from one to the
 * other on the same address without a start by hand. The demonstration is filled after it listens.
 */
final class Installation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    /** A page that asks for a change is answered before its server goes. */
    private static final long ANSWER_FIRST_MILLIS = 300;
    /** The filling ends between two steps; a stop of the whole process may take five seconds. */
    private static final long FILLING_ENDS_MILLIS = 1500;

    private final Premises premises;
    private final int port;
    private final Optional<Path> plugins;
    private final Consumer<App> announced;
    private final ExecutorService changing = worker("changing");
    private final ExecutorService filling = worker("demonstration");
    private Optional<Future<?>> fill = Optional.empty();
    private App app;

    private Installation(Settings wanted, Optional<Path> plugins, Consumer<App> announced) {
        this.plugins = plugins;
        this.announced = announced;
        new Premises(wanted).tidy();
        this.app = open(new Premises(wanted).toServe(), new Premises(wanted));
        this.port = app.port();
        this.premises = new Premises(wanted.on(port));
        begin(app);
    }

    /** Starts what the premises show; {@code announced} hears of each server once it listens. */
    static Installation start(Settings wanted, Optional<Path> plugins, Consumer<App> announced) {
        return new Installation(wanted, plugins, announced);
    }

    private App open(Settings settings, Premises now) {
        boolean made = !settings.demo() || now.isWhole();
        Optional<Runnable> demonstration =
                settings.listen().isLoopback() && settings.base().isEmpty()
                        ? Optional.of(this::toDemonstration)
                        : Optional.empty();
        Progress progress = made ? Progress.made() : Progress.beginning();
        return App.start(settings, plugins, new Changes(progress, demonstration, this::toOffice));
    }

    private synchronized void begin(App opened) {
        app = opened;
        announced.accept(opened);
        if (opened.settings().demo() && !premises.isWhole()) {
            fill = Optional.of(filling.submit(() -> fill(opened)));
        }
    }

    private void fill(App shown) {
        Progress progress = shown.changes().progress();
        long begun = System.nanoTime();
        try {
            if (new Demonstration(shown.features().demonstration(shown), progress).fill()) {
                premises.whole();
            }
            progress.finish();
            LOG.info(
                    "The demonstration is complete after {} ms",
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        } catch (InterruptedException unwanted) {
            LOG.info("The demonstration is left incomplete; the next start makes it anew");
        } catch (RuntimeException failure) {
            if (Thread.interrupted() || filling.isShutdown()) {
                LOG.info("The demonstration is left incomplete in the middle of a step");
                return;
            }
            progress.fail();
            LOG.error("The demonstration could not be made", failure);
        }
    }

    private void toDemonstration() {
        premises.choose();
        change(() -> {}, premises.demonstration());
    }

    private void toOffice() {
        change(premises::clear, premises.office());
    }

    private void change(Runnable between, Settings next) {
        changing.execute(() -> {
            pause();
            LOG.info("Changing to {}", next.home());
            try {
                close(current());
                between.run();
                begin(open(next, premises));
            } catch (RuntimeException failure) {
                LOG.error("The change failed; please start the server again", failure);
            }
        });
    }

    private void close(App old) {
        stopFilling();
        old.close();
    }

    /** Waits for the step it is in: it has files and a database open. */
    private void stopFilling() {
        filled().ifPresent(running -> running.cancel(true));
        try {
            filling.submit(() -> LOG.debug("the filling has ended")).get(FILLING_ENDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.warn("the filling does not end", late);
        }
    }

    private synchronized Optional<Future<?>> filled() {
        return fill;
    }

    private synchronized App current() {
        return app;
    }

    /** Returns the port it listens on, also in the moment of a change. */
    int port() {
        return port;
    }

    @Override
    public void close() {
        changing.shutdown();
        filling.shutdownNow();
        awaitEnd(filling);
        awaitEnd(changing);
        current().close();
    }

    private static void awaitEnd(ExecutorService worker) {
        try {
            if (!worker.awaitTermination(FILLING_ENDS_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("the last work did not end in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ANSWER_FIRST_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
