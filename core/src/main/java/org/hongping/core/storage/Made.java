package org.hongping.core.storage;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What is made of something, once, by whoever asks first; others who ask wait for it. Safe for use by many threads. */
final class Made<T, R> {
    private final T from;
    private final Function<T, R> making;
    private final CompletableFuture<R> made = new CompletableFuture<>();

    Made(T from, Function<T, R> making) {
        this.from = from;
        this.making = making;
    }

    /** Returns it, or why it could not be made. */
    CompletableFuture<R> get() {
        make();
        return made;
    }

    /** Makes it, if nobody has. */
    synchronized void make() {
        if (!made.isDone()) {
            try {
                made.complete(making.apply(from));
            } catch (Throwable failure) { // it is for those who ask
                made.completeExceptionally(failure);
            }
        }
    }
}
