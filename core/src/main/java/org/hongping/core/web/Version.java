package org.hongping.core.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.hongping.rubric.Message;

/**
 * Which save of a thing: 1 for the first. Travels as an {@code ETag} ({@code "v12"}), comes back as {@code If-Match} or
 * as a form's hidden field {@code version}.
 */
public record Version(long number) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?v?(\\d{1,18})\"?");

    /** Refuses what was never saved. */
    public Version {
        if (number < 0) {
            throw new IllegalArgumentException("a version is not negative, got " + number);
        }
    }

    /** Returns the version of something that does not count its saves: the same content is the same version. */
    public static Version ofContent(String content) {
        CRC32C sum = new CRC32C();
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        return new Version(sum.getValue());
    }

    /**
     * Returns the version the caller's edit is based on.
     *
     * @throws Rejected 428 if the request names none, 400 if it is no version
     */
    public static Version asked(Context ctx) {
        String header = ctx.header("If-Match");
        String text = header == null ? ctx.formParam("version") : header;
        if (text == null || text.isBlank()) {
            throw new Rejected(428, "version-missing", Message.of("problem.say-the-version"));
        }
        Matcher tag = TAG.matcher(text.strip());
        if (!tag.matches()) {
            throw new Rejected(400, "malformed", Message.of("problem.no-version", text));
        }
        return new Version(Long.parseLong(tag.group(1)));
    }

    /** Tells the caller which version the answer shows. */
    public void tell(Context ctx) {
        ctx.header("ETag", "\"v" + number + "\"");
    }

    /**
     * Refuses an edit that is based on another version.
     *
     * @throws Stale if {@code current} is not this one
     */
    public void mustBe(Version current) {
        if (number != current.number) {
            throw new Stale(this, current);
        }
    }

    /** Returns the version after the next save. */
    public Version next() {
        return new Version(number + 1);
    }

    /** Returns the number for things that count their saves in ints; what lies beyond was never saved. */
    public int toInt() {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    /** Returns the number as text. */
    public String text() {
        return Long.toString(number);
    }
}
