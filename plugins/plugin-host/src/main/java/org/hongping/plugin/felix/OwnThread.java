package org.hongping.plugin.felix;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs what enters the code of a bundle on a thread of its own, thrown away afterwards, and waits no longer than agreed. */
final class OwnThread {
    private OwnThread() {}

    /** What came of it: a value, or else why there is none. */
    private sealed interface Outcome<T> {
        record Done<T>(T value) implements Outcome<T> {}

        record Failed<T>(String reason) implements Outcome<T> {}
    }

    /**
     * Runs it.
     *
     * @throws BundleRefused if it throws anything, or does not end in time; then its thread is interrupted and left alone
     */
    static <T> T call(String name, Duration limit, Callable<T> work) throws BundleRefused {
        var task = new FutureTask<Outcome<T>>(() -> caught(work));
        var thread = new Thread(null, task, name, 0, false);
        thread.setDaemon(true);
        thread.start();
        try {
            Outcome<T> outcome = task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (outcome instanceof Outcome.Done<T> done) {
                return done.value();
            }
            throw new BundleRefused(((Outcome.Failed<T>) outcome).reason());
        } catch (TimeoutException late) {
            thread.interrupt();
            throw new BundleRefused(name + " takes longer than " + limit.toSeconds() + " s");
        } catch (ExecutionException beyondWords) {
            throw new BundleRefused(name + " fails, and fails to say how");
        } catch (InterruptedException asked) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new BundleRefused(name + " was interrupted");
        }
    }

    /** Errors too; and what a throwable says is the bundle's code, so it is asked here. */
    private static <T> Outcome<T> caught(Callable<T> work) {
        try {
            return new Outcome.Done<>(work.call());
        } catch (Throwable thrown) {
            Throwable cause = thrown.getCause();
            return new Outcome.Failed<>(thrown + (cause == null ? "" : " (" + cause + ")"));
        }
    }
}
