package org.hongping.core.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Addresses within this site. */
public final class Addresses {
    /** One slash, then neither slash nor backslash: never another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private Addresses() {}

    /** Returns where to go next if the text is an address of ours, else the first page. */
    public static String local(String wanted) {
        return LOCAL.matcher(wanted).matches() ? wanted : "/";
    }

    /** Returns this request's path and query, written so that it fits into another address. */
    static String here(Context ctx) {
        String query = ctx.queryString();
        return URLEncoder.encode(query == null ? ctx.path() : ctx.path() + "?" + query, StandardCharsets.UTF_8);
    }
}
