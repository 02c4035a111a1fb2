package org.hongping.core.web;

import io.javalin.http.Context;
import org.slf4j.MDC;

/** A short name for each request: in the answer's header, on every line of the log, on the page of a failure. */
public final class RequestId {
    private static final String ATTRIBUTE = "hongping.request";
    private static final String IN_LOG = "request";

    private RequestId() {}

    /** Returns the name of this request, such as {@code 7F3K-92QD}. */
    public static String of(Context ctx) {
        String id = ctx.attribute(ATTRIBUTE);
        return id == null ? give(ctx) : id;
    }

    static String give(Context ctx) {
        String id = RandomText.reference();
        ctx.attribute(ATTRIBUTE, id);
        ctx.header("X-Request-Id", id);
        log(id);
        return id;
    }

    /** Lets what this thread logs be of that request. */
    static void log(String id) {
        MDC.put(IN_LOG, id);
    }

    static void forget(Context ctx) {
        MDC.remove(IN_LOG);
    }
}
