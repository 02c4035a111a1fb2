package org.hongping.core.news;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Flash;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** One's own news, for people and programs. */
public final class NewsRoutes {
    private static final String ALL = "/news";
    private static final String API = "/api/v1/news";

    private final NewsService news;

    private NewsRoutes(NewsService news) {
        this.news = news;
    }

    /** Adds the routes. */
    public static void register(RoutesConfig routes, NewsService news) {
        NewsRoutes own = new NewsRoutes(news);
        routes.get(ALL, own::show, Role.SIGNED_IN);
        routes.post(ALL + "/read", own::readAll, Role.SIGNED_IN);
        routes.post(ALL + "/{id}/open", own::open, Role.SIGNED_IN);
        routes.get(API, own::list, Role.SIGNED_IN);
        routes.post(API + "/read", own::markAll, Role.SIGNED_IN);
        routes.post(API + "/{id}/read", own::mark, Role.SIGNED_IN);
    }

    private void show(Context ctx) {
        Visitor by = Visitor.of(ctx);
        boolean unread = unreadOnly(ctx);
        ctx.render(
                "news/all.peb",
                Map.of(
                        "slice",
                        news.page(unread, Cursor.asked(ctx), by),
                        "unreadOnly",
                        unread,
                        "left",
                        news.unread(by)));
    }

    private void readAll(Context ctx) {
        int read = news.readAll(Visitor.of(ctx));
        Flash.say(ctx, Message.of("news.all-read", Integer.toString(read)));
        ctx.redirect(ALL, HttpStatus.SEE_OTHER);
    }

    private void open(Context ctx) {
        ctx.redirect(news.read(id(ctx), Visitor.of(ctx)).href(), HttpStatus.SEE_OTHER);
    }

    private void list(Context ctx) {
        Visitor by = Visitor.of(ctx);
        Slice<News> slice = news.page(unreadOnly(ctx), Cursor.asked(ctx), by);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "items", slice.items().stream().map(each -> document(ctx, each)).toList());
        document.put("unread", news.unread(by));
        slice.next().ifPresent(next -> document.put("next", next));
        ctx.json(document);
    }

    private void mark(Context ctx) {
        ctx.json(document(ctx, news.read(id(ctx), Visitor.of(ctx))));
    }

    private void markAll(Context ctx) {
        ctx.json(Map.of("read", news.readAll(Visitor.of(ctx))));
    }

    private static Map<String, Object> document(Context ctx, News each) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", each.id().text());
        document.put("says", each.says().in(Languages.of(ctx)));
        document.put("href", each.href());
        document.put("toldAt", Moments.text(each.toldAt()));
        each.readAt().ifPresent(moment -> document.put("readAt", Moments.text(moment)));
        return document;
    }

    private static boolean unreadOnly(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("unread"))
                .filter("true"::equals)
                .isPresent();
    }

    private static NewsId id(Context ctx) {
        return NewsId.of(ctx.pathParam("id"));
    }
}
