package org.hongping.core.office;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** What the first start said about the office, to be changed later. */
public final class OfficeRoutes {
    private static final int LONGEST_NAME = 60;

    private final OfficeService office;

    private OfficeRoutes(OfficeService office) {
        this.office = office;
    }

    /** Adds the page. */
    public static void register(RoutesConfig routes, OfficeService office) {
        var pages = new OfficeRoutes(office);
        routes.get("/office", pages::show, Role.ADMINISTRATOR);
        routes.post("/office", pages::change, Role.ADMINISTRATOR);
    }

    private void show(Context ctx) {
        Optional<Office> known = office.office();
        FormInput form = FormInput.showing(Map.of(
                "office", known.map(Office::name).orElse(""),
                "backupFolder", known.flatMap(Office::backupFolder).orElse("")));
        render(ctx, form, false);
    }

    private void change(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String name = form.fields().text("office", LONGEST_NAME);
        try {
            Optional<String> folder = office.checkedFolder(form.value("backupFolder"));
            if (!form.refused()) {
                office.change(name, folder, Version.asked(ctx), Visitor.of(ctx));
                Flash.say(ctx, Message.of("office.changed"));
                ctx.redirect("/office", HttpStatus.SEE_OTHER);
                return;
            }
        } catch (Invalid invalid) {
            form.refuse(invalid);
        } catch (Stale stale) {
            render(ctx.status(stale.status()), form, true);
            return;
        }
        render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, false);
    }

    private void render(Context ctx, FormInput form, boolean stale) {
        String version = String.valueOf(office.office().map(Office::version).orElse(0L));
        ctx.render("office/office.peb", Map.of("form", form, "version", version, "stale", stale));
    }
}
