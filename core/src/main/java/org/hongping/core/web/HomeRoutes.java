package org.hongping.core.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first page: what this visitor has to do, feature by feature; for strangers, what this place is. */
public final class HomeRoutes {
    private final List<HomeBlock> blocks;

    private HomeRoutes(List<HomeBlock> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /** Adds the page. */
    public static void register(RoutesConfig routes, List<HomeBlock> blocks) {
        routes.get("/", new HomeRoutes(blocks)::show, Role.ANYONE);
    }

    private void show(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        List<HomeCard> cards = blocks.stream()
                .map(block -> block.card(visitor))
                .flatMap(Optional::stream)
                .toList();
        ctx.render("web/home.peb", Map.of("cards", cards));
    }
}
