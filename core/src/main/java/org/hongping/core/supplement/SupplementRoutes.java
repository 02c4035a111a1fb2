package org.hongping.core.supplement;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.application.Desk;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceFiles;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Photographs from on site: codes made in the office, and the page a phone opens with one. */
public final class SupplementRoutes {
    private static final String ALL = "/applications/{id}/supplements";
    private static final String PHONE = "/photo/{token}";

    private final ApplicationParts parts;
    private final SupplementService supplements;
    private final EvidenceFiles files;

    private SupplementRoutes(ApplicationParts parts, SupplementService supplements) {
        this.parts = parts;
        this.supplements = supplements;
        this.files = new EvidenceFiles(parts.evidence());
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, ApplicationParts parts, SupplementService supplements) {
        SupplementRoutes pages = new SupplementRoutes(parts, supplements);
        routes.get(ALL, pages::all, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post(ALL, pages::make, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post(ALL + "/{code}/end", pages::end, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.get(ALL + "/{code}/{evidence}", pages::picture, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post(ALL + "/{code}/{evidence}", pages::place, Role.APPLICANT);
        routes.get(PHONE, pages::phone, Role.ANYONE);
        routes.post(PHONE, pages::bring, Role.ANYONE);
    }

    private void all(Context ctx) {
        show(
                ctx,
                FormInput.showing(Map.of(
                        "line", Optional.ofNullable(ctx.queryParam("line")).orElse(""))),
                "");
    }

    /** The secret stands on this one page and nowhere else. */
    private void make(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String line = form.fields().optional("line", 40).orElse("");
        if (form.refused()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, "");
            return;
        }
        show(ctx, form, supplements.make(id(ctx), line, Visitor.of(ctx)).path());
    }

    private void show(Context ctx, FormInput form, String made) {
        Visitor by = Visitor.of(ctx);
        Desk desk = parts.desks().open(id(ctx), by);
        Map<String, Object> model = new HashMap<>();
        model.put("desk", desk);
        model.put("form", form);
        model.put("made", made);
        model.put("lines", desk.criteria());
        model.put("supplements", supplements.of(id(ctx), by));
        boolean examines = parts.applications().examines(desk.application(), by);
        model.put("mayMake", desk.isWritable() || (!desk.own() && examines));
        model.put("own", desk.own());
        model.put("placing", ctx.pathParamMap().getOrDefault("evidence", ""));
        model.put("now", desk.now());
        ctx.render("supplement/list.peb", model);
    }

    private void end(Context ctx) {
        supplements.end(id(ctx), SupplementId.of(ctx.pathParam("code")), Visitor.of(ctx));
        Flash.say(ctx, Message.of("application.supplement-ended"));
        ctx.redirect("/applications/" + id(ctx).text() + "/supplements", HttpStatus.SEE_OTHER);
    }

    private void picture(Context ctx) throws IOException {
        Evidence piece = supplements.of(id(ctx), Visitor.of(ctx)).entrySet().stream()
                .filter(code -> code.getKey().id().text().equals(ctx.pathParam("code")))
                .flatMap(code -> code.getValue().stream())
                .map(Photograph::file)
                .filter(known -> known.id().text().equals(ctx.pathParam("evidence")))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("evidence.not-found", ctx.pathParam("evidence"))));
        files.picture(piece, "1", Optional.ofNullable(ctx.queryParam("width"))).to(ctx);
    }

    private void place(Context ctx) {
        Visitor by = Visitor.of(ctx);
        SupplementId code = SupplementId.of(ctx.pathParam("code"));
        EvidenceId photograph = EvidenceId.of(ctx.pathParam("evidence"));
        supplements.requireOwn(id(ctx), code, photograph, by);
        FormInput form = FormInput.of(ctx);
        String line = form.fields().text("place", 40);
        if (!form.refused()) {
            try {
                supplements.place(id(ctx), code, photograph, line, by);
                Flash.say(ctx, Message.of("application.supplement-placed-says", line));
                ctx.redirect("/applications/" + id(ctx).text() + "/supplements", HttpStatus.SEE_OTHER);
                return;
            } catch (Invalid invalid) {
                form.refuse("place", invalid.reason());
            }
        }
        show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, "");
    }

    private void phone(Context ctx) {
        phone(ctx, List.of(), 0);
    }

    private void phone(Context ctx, List<Message> refused, int taken) {
        PhotographService.Opened opened = supplements.photographs().open(ctx.pathParam("token"));
        if (opened.closed().isPresent() && taken == 0) {
            ctx.status(HttpStatus.GONE);
        }
        ctx.render(
                "supplement/phone.peb",
                Map.of(
                        "opened",
                        opened,
                        "here",
                        "/photo/" + ctx.pathParam("token"),
                        "refused",
                        refused,
                        "taken",
                        taken,
                        "line",
                        Optional.ofNullable(ctx.formParam("line")).orElse(""),
                        "left",
                        Supplement.MOST - opened.supplement().photographs()));
    }

    /** Photographs that are taken stay; those that are not are named, each with its reason. */
    private void bring(Context ctx) throws IOException {
        List<Message> refused = new ArrayList<>();
        int taken = 0;
        String line = FormInput.of(ctx).value("line").strip();
        List<IncomingFile> incoming = IncomingFile.of(ctx);
        if (incoming.isEmpty()) {
            refused.add(Message.of("application.no-file"));
        }
        for (IncomingFile file : incoming) {
            try {
                supplements.photographs().bring(ctx.pathParam("token"), line, file);
                taken++;
            } catch (NotFound unknown) {
                throw unknown;
            } catch (Rejected why) {
                refused.add(why.reason());
            }
        }
        phone(refused.isEmpty() ? ctx : ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), refused, taken);
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
