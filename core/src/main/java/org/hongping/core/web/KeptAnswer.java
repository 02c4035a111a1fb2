package org.hongping.core.web;

import io.javalin.http.Context;
import java.util.Map;

/**
 * What was answered to a request that had a key.
 *
 * @param fingerprint of the request
 * @param status HTTP status
 * @param headers those that belong to the answer
 * @param body as text
 */
public record KeptAnswer(String fingerprint, int status, Map<String, String> headers, String body) {
    static final String COOKIE = "Set-Cookie";

    /** Says that an answer is one of before. */
    static final String AGAIN = "Idempotent-Replayed";

    /** Copies the headers. */
    public KeptAnswer {
        headers = Map.copyOf(headers);
    }

    /** Answers with it, and leaves what would have been done undone. */
    void answerAgain(Context ctx) {
        headers.forEach((name, value) -> {
            if (name.equals(COOKIE)) { // beside those set for this request
                ctx.res().addHeader(name, value);
            } else {
                ctx.header(name, value);
            }
        });
        ctx.header(AGAIN, "true").status(status).result(body);
        ctx.skipRemainingHandlers();
        RequestId.forget(ctx);
    }
}
