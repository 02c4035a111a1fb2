package org.hongping.core.web;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Answers with what is still to come, without a thread that waits for it. */
public final class News {
    private News() {}

    /**
     * Answers once it is known; what went wrong is answered as if the route had thrown it.
     *
     * @param answer may run on another thread
     */
    public static <T> void answer(Context ctx, CompletableFuture<T> coming, Consumer<T> answer) {
        String request = RequestId.of(ctx);
        ctx.future(() -> {
            CompletableFuture<Void> answered = coming.whenComplete((known, failure) -> RequestId.log(request))
                    .thenAccept(answer);
            RequestId.forget(ctx); // this thread goes on to others; who tells the news forgets it by itself
            return answered;
        });
    }
}
