package org.hongping.plugin.hook;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hongping.rubric.Message;

/**
 * The threads of one bundle. A call that does not end in time is interrupted and given up, but its place is free again
 * only when it has really ended: no Java thread can be ended against its will.
 */
final class HookPool {
    private static final long IDLE_SECONDS = 5;

    private final HookLimits limits;
    private final Semaphore free;
    private final ThreadPoolExecutor threads;

    HookPool(String name, ClassLoader loader, HookLimits limits) {
        this.limits = limits;
        this.free = new Semaphore(limits.calls());
        var count = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                0, limits.calls(), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    var thread = new Thread(null, work, "hook " + name + " " + count.incrementAndGet(), 0, false);
                    thread.setDaemon(true);
                    thread.setContextClassLoader(loader);
                    return thread;
                });
    }

    /** Runs a call to its end or to the limit. */
    Reply run(HookTask call) throws HookRefused {
        if (!free.tryAcquire()) {
            throw new HookRefused(Message.of("hook.full", String.valueOf(limits.calls())));
        }
        var task = new FutureTask<>(call);
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    free.release();
                }
            });
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            free.release();
            throw new HookRefused(Message.of("hook.no-thread"));
        }
        return reply(task);
    }

    private Reply reply(FutureTask<Reply> task) throws HookRefused {
        try {
            return task.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            return new Reply.Fault(
                    Message.of("hook.late", String.valueOf(limits.time().toMillis())));
        } catch (ExecutionException beyondWords) {
            return new Reply.Fault(Message.of("hook.no-answer"));
        } catch (InterruptedException asked) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new HookRefused(Message.of("hook.interrupted"));
        } catch (CancellationException given) {
            throw new HookRefused(Message.of("hook.interrupted"));
        }
    }

    /** Takes no more calls, waits for those that run, then interrupts them. */
    void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(limits.drain().toNanos(), TimeUnit.NANOSECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException asked) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
