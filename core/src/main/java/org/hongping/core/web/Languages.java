package org.hongping.core.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which language a page is in: what was chosen in this browser, then in the account, then what the browser asks for. */
public final class Languages {
    /** Simplified Chinese, which comes first. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    /** English, the other complete one. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final String COOKIE = "hongping_language";
    private static final Map<String, Locale> BY_TAG = Map.of("zh-CN", CHINESE, "en", ENGLISH);

    private Languages() {}

    /** Returns the language for this request. */
    public static Locale of(Context ctx) {
        return Cookies.read(ctx, COOKIE)
                .flatMap(Languages::withTag)
                .or(() -> Visitor.of(ctx).locale())
                .orElseGet(() -> wished(ctx));
    }

    /** Keeps a choice in this browser for a year. */
    public static void choose(Context ctx, Locale language) {
        Cookies.set(ctx, COOKIE, language.toLanguageTag(), Duration.ofDays(365));
    }

    /** Forgets the choice of this browser. */
    public static void forget(Context ctx) {
        Cookies.remove(ctx, COOKIE);
    }

    /** Returns the language with this tag, if the pages have it. */
    public static Optional<Locale> withTag(String tag) {
        return Optional.ofNullable(BY_TAG.get(tag));
    }

    private static Locale wished(Context ctx) {
        String header = ctx.header("Accept-Language");
        if (header == null) {
            return CHINESE;
        }
        try {
            List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(header);
            Locale best = Locale.lookup(wishes, List.of(CHINESE, Locale.CHINESE, ENGLISH));
            return ENGLISH.equals(best) ? ENGLISH : CHINESE;
        } catch (IllegalArgumentException notALanguageList) {
            return CHINESE; // a browser's slip is no reason to refuse the page
        }
    }
}
