package org.hongping.core.web;

import io.javalin.http.Context;
import io.javalin.rendering.FileRenderer;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Makes pages of templates: {@code ctx.render("registry/estate.peb", Map.of("estate", estate))}. Adds {@code page} (see
 * {@link PageFacts}) to what the route gives, and the functions and filters of {@link PageLanguage}.
 */
public final class Page implements FileRenderer {
    private static final String BODY = "page-body";

    private final PebbleEngine engine;
    private final Supplier<Site> site;
    private final List<NavItem> navigation;

    Page(Assets assets, Supplier<Site> site, List<NavItem> navigation) {
        this.site = site;
        this.navigation = List.copyOf(navigation);
        ClasspathLoader loader = new ClasspathLoader(Page.class.getClassLoader());
        loader.setPrefix("templates");
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .extension(new PageLanguage(assets))
                .build();
    }

    /** Makes the page; what it returns is empty, since {@link #send} gives the answer its bytes. */
    @Override
    public String render(String template, Map<String, ?> model, Context ctx) {
        PageFacts facts = new PageFacts(ctx, site.get(), navigation);
        Map<String, Object> all = new HashMap<>(model);
        if (all.put("page", facts) != null) {
            throw new IllegalArgumentException("\"page\" is taken; the model of " + template + " must not hold it");
        }
        HtmlBytes out = new HtmlBytes();
        try {
            read(template).evaluate(out, all, facts.locale());
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory does not fail", impossible);
        }
        ctx.attribute(BODY, out.toBytes());
        return "";
    }

    /** Puts the page that was made last into the answer, unless something else stands there by now. */
    static void send(Context ctx) {
        byte[] body = ctx.attribute(BODY);
        if (body != null && "".equals(ctx.result())) {
            ctx.result(body);
        }
    }

    PebbleTemplate read(String template) {
        return engine.getTemplate(template);
    }
}
