package org.hongping.core.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether somebody sits at the server itself. */
public final class ThisMachine {
    private ThisMachine() {}

    /** Returns whether a request comes from here. One that a proxy passes on names whom it is for, and does not. */
    public static boolean sent(Context ctx) {
        boolean passedOn = ctx.header("X-Forwarded-For") != null || ctx.header("Forwarded") != null;
        try {
            return !passedOn && InetAddress.getByName(ctx.req().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
