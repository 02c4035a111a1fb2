package org.hongping.core.web;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.json.JsonMapper;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Answers with what is still to come, without a thread that waits for it. */
public final class News {
    private News() {}

    /** An answer that is written already. */
    public record Json(String text) {
        /** Answers with it. */
        public void to(Context ctx) {
            ctx.contentType(ContentType.APPLICATION_JSON).result(text);
        }
    }

    /** Returns what writes an answer before it is time to answer; asks nothing of the request. */
    public static <T> Function<T, Json> json(Context ctx, Function<T, Object> document) {
        JsonMapper mapper = ctx.jsonMapper();
        return known -> {
            Object whole = document.apply(known);
            return new Json(mapper.toJsonString(whole, whole.getClass()));
        };
    }

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
