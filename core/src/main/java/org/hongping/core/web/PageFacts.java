package org.hongping.core.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.rubric.Message;

/** What every template knows under the name {@code page}. */
public final class PageFacts {
    private final Context ctx;
    private final Site site;
    private final List<NavItem> navigation;
    private final Locale language;

    PageFacts(Context ctx, Site site, List<NavItem> navigation) {
        this.ctx = ctx;
        this.site = site;
        this.navigation = navigation;
        this.language = Languages.of(ctx);
    }

    /** Returns who reads it. */
    public Visitor visitor() {
        return Visitor.of(ctx);
    }

    /** Returns the language it is in. */
    public String language() {
        return language.toLanguageTag();
    }

    Locale locale() {
        return language;
    }

    /** Returns whose installation this is. */
    public Site site() {
        return site;
    }

    /** Returns its path. */
    public String path() {
        return ctx.path();
    }

    /** Returns its path and query, written so that it fits into another address. */
    public String here() {
        return Addresses.here(ctx);
    }

    /** Returns the address people reached this place by, {@code http://127.0.0.1:8080}, for what leaves the screen. */
    public String origin() {
        return Cookies.encrypted(ctx) ? "https://" + ctx.host() : ctx.scheme() + "://" + ctx.host();
    }

    /** Returns the token for a form; see the macro {@code csrf}. */
    public String csrf() {
        return Csrf.hand(ctx);
    }

    /** Returns a name for this page, new each time, for a form that is done once; see the macro {@code once}. */
    public String once() {
        return RandomText.token();
    }

    /** Returns the sentence the page before left, such as 已保存 10:42; once. */
    public Optional<Message> flash() {
        return Flash.take(ctx);
    }

    /** Returns the entries of the navigation this visitor sees. */
    public List<Entry> navigation() {
        return entries(false);
    }

    /** Returns the entries that stand beside the account of this visitor. */
    public List<Entry> tools() {
        return entries(true);
    }

    private List<Entry> entries(boolean beside) {
        return navigation.stream()
                .filter(item -> item.beside() == beside)
                .filter(item -> visitor().isAnyOf(item.roles()))
                .map(item -> new Entry(
                        item.label(),
                        item.href(),
                        item.isAbove(ctx.path()),
                        item.count().applyAsInt(visitor())))
                .toList();
    }

    /** An entry of the navigation, whether it leads here, and how many things wait there. */
    public record Entry(Message label, String href, boolean current, int count) {}
}
