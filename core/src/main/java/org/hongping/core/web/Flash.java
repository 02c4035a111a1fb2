package org.hongping.core.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.rubric.Message;

/** One sentence for the next page, such as 已保存 10:42; it waits in a short-lived cookie. */
public final class Flash {
    private static final String COOKIE = "hongping_flash";
    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 1_000;

    private Flash() {}

    /** Says when something was saved. */
    public static void saved(Context ctx, Instant when) {
        say(ctx, Message.of("web.saved-at", OfficeTime.time(when)));
    }

    /** Says something on the next page. */
    public static void say(Context ctx, Message message) {
        Locale language = Languages.of(ctx);
        String text = Stream.concat(Stream.of(message.key()), message.arguments().stream())
                .map(part -> part instanceof Message inner ? inner.in(language) : part.toString())
                .collect(Collectors.joining(SEPARATOR));
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        byte[] bytes = shortened.getBytes(StandardCharsets.UTF_8);
        Cookies.set(ctx, COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), Duration.ofMinutes(1));
    }

    /** Takes the sentence that waits, if there is one. */
    static Optional<Message> take(Context ctx) {
        Optional<String> cookie = Cookies.read(ctx, COOKIE);
        cookie.ifPresent(any -> Cookies.remove(ctx, COOKIE));
        return cookie.flatMap(Flash::decoded);
    }

    /** Returns whether this is the cookie a sentence waits in, as an answer sets it. */
    static boolean isIn(String setCookie) {
        return setCookie.startsWith(COOKIE + "=");
    }

    private static Optional<Message> decoded(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(plain.split(SEPARATOR, -1));
            return Optional.of(new Message(parts.get(0), parts.subList(1, parts.size())))
                    .filter(Texts::knows);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty(); // the browser's own doing; nothing to say
        }
    }
}
