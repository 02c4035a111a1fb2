package org.hongping.core.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells what came of units of work nobody waits for: as many threads as there are processors share what became known by
 * one commit. To wake a thread for each of them would cost more than to tell it. Who takes long to be told, such as
 * somebody behind a bad line, keeps a thread for themselves: another goes on with the rest. Filled by one thread.
 */
final class Tellers {
    private static final int TOGETHER = Runtime.getRuntime().availableProcessors();

    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);

    private final ExecutorService threads = Executors.newCachedThreadPool(Tellers::thread);
    private final Queue<Runnable> known = new ConcurrentLinkedQueue<>();
    private final List<Runnable> next = new ArrayList<>();
    private final AtomicBoolean isWatched = new AtomicBoolean();

    /** Lets somebody do what can be done of it before the commit. */
    void early(Runnable one) {
        threads.execute(one);
    }

    /** Keeps something to be told with the rest. */
    void add(Runnable one) {
        next.add(one);
    }

    /** Tells all there is. */
    void go() {
        known.addAll(next);
        for (int teller = 0; teller < Math.min(TOGETHER, next.size()); teller++) {
            threads.execute(this::tell);
        }
        next.clear();
        watch();
    }

    /** Looks a moment later whether all who tell are kept. */
    private void watch() {
        if (isWatched.compareAndSet(false, true)) {
            LATER.execute(this::lookAgain);
        }
    }

    private void lookAgain() {
        isWatched.set(false);
        if (!known.isEmpty() && !threads.isShutdown()) {
            threads.execute(this::tell);
            watch();
        }
    }

    private void tell() {
        for (Runnable one = known.poll(); one != null; one = known.poll()) {
            one.run();
        }
    }

    /** Tells what it has begun to tell; nothing more is added. */
    void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("somebody who is told does not let go");
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "database-teller");
        thread.setDaemon(true);
        return thread;
    }
}
