package org.hongping.core.bundle;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.plugin.RubricRevision;
import org.hongping.rubric.Message;

/** The page on which a city revises its own scheme (修订评分细则): workbook out, workbook in. */
public final class RevisionRoutes {
    private static final String PAGE = "/rubrics/{digest}/revision";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RevisionDesk desk;

    private RevisionRoutes(RevisionDesk desk) {
        this.desk = desk;
    }

    /** Adds the page. */
    public static void register(RoutesConfig routes, RevisionDesk desk) {
        RevisionRoutes pages = new RevisionRoutes(desk);
        routes.get(PAGE, ctx -> pages.show(ctx, List.of()), Role.ORGANISER, Role.ADMINISTRATOR);
        routes.get(PAGE + "/workbook.xlsx", pages::workbook, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.post(PAGE, pages::take, Role.ORGANISER, Role.ADMINISTRATOR);
    }

    private void show(Context ctx, List<String> findings) {
        Locale language = Languages.of(ctx);
        RubricRevision base = desk.base(ctx.pathParam("digest"));
        ctx.render(
                "bundle/revision.peb",
                Map.of(
                        "base",
                        base,
                        "title",
                        base.word("title", language).orElse(base.title()),
                        "findings",
                        findings,
                        "form",
                        FormInput.empty()));
    }

    private void workbook(Context ctx) {
        RubricRevision base = desk.base(ctx.pathParam("digest"));
        String name = base.id().text() + "-" + base.edition() + ".xlsx";
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .contentType(XLSX)
                .result(desk.workbook(ctx.pathParam("digest")));
    }

    private void take(Context ctx) throws IOException {
        Locale language = Languages.of(ctx);
        List<IncomingFile> files = IncomingFile.of(ctx);
        if (files.isEmpty()) {
            show(
                    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT),
                    List.of(Message.of("bundles.no-workbook").in(language)));
            return;
        }
        RevisionDesk.Revised revised = desk.take(ctx.pathParam("digest"), files.get(0), language, Visitor.of(ctx));
        Optional<Arrival> arrival = revised.arrival();
        if (arrival.isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), revised.findings());
            return;
        }
        if (arrival.get().isServed()) {
            Flash.say(ctx, Message.of("bundles.revised"));
        }
        ctx.redirect(arrival.get().href(), HttpStatus.SEE_OTHER);
    }
}
