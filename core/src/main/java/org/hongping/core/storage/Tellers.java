package org.hongping.core.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Tells what came of units of work nobody waits for: as many threads as there are processors share what became known by
 * one commit. To wake a thread for each of them would cost more than to tell it. Filled by one thread.
 */
final class Tellers {
    private static final int SHARES = Runtime.getRuntime().availableProcessors();

    private final ExecutorService threads = Executors.newFixedThreadPool(SHARES, Tellers::thread);
    private List<Runnable> news = new ArrayList<>();

    /** Keeps something to be told with the rest. */
    void add(Runnable one) {
        news.add(one);
    }

    /** Tells all there is. */
    void go() {
        if (news.isEmpty()) {
            return;
        }
        List<Runnable> all = news;
        news = new ArrayList<>();
        int share = (all.size() + SHARES - 1) / SHARES;
        for (int from = 0; from < all.size(); from += share) {
            List<Runnable> part = all.subList(from, Math.min(all.size(), from + share));
            threads.execute(() -> part.forEach(Runnable::run));
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
