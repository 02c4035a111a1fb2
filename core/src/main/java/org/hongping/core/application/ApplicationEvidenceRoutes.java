package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceFiles;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.evidence.EvidenceView;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.TooLarge;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;

/** Evidence of an application: brought, put beside lines, looked at and saved. */
final class ApplicationEvidenceRoutes {
    private final ApplicationParts parts;
    private final EvidenceFiles files;

    private ApplicationEvidenceRoutes(ApplicationParts parts) {
        this.parts = parts;
        this.files = new EvidenceFiles(parts.evidence());
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, ApplicationParts parts) {
        ApplicationEvidenceRoutes all = new ApplicationEvidenceRoutes(parts);
        String line = "/applications/{id}/lines/{code}/evidence";
        routes.post(line, all::bring, Role.APPLICANT);
        routes.post(line + "/attach", all::attach, Role.APPLICANT);
        routes.post(line + "/{evidence}/detach", all::detach, Role.APPLICANT);
        routes.post(line + "/{evidence}/validity", all::describe, Role.APPLICANT);
        String file = "/applications/{id}/evidence/{evidence}";
        routes.get(file + "/pages/{page}", all::picture, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.get(file + "/file", all::download, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
    }

    /** A script sends one file at a time and is told why it is refused; a plain form may bring several. */
    private void bring(Context ctx) throws IOException {
        parts.drafts().requireWritable(id(ctx), code(ctx), Visitor.of(ctx));
        if (isScripted(ctx)) {
            for (IncomingFile file : IncomingFile.of(ctx)) {
                answer(ctx, Optional.of(take(ctx, file).id().text()));
            }
            return;
        }
        Map<String, Message> refused = new LinkedHashMap<>();
        List<IncomingFile> incoming = IncomingFile.of(ctx);
        for (IncomingFile file : incoming) {
            try {
                take(ctx, file);
            } catch (Invalid | TooLarge why) {
                refused.put(file.name(), why.reason());
            }
        }
        if (incoming.isEmpty()) {
            refused.put("", Message.of("application.no-file"));
        }
        if (refused.isEmpty()) {
            answer(ctx, Optional.empty());
        } else {
            page(ctx, refused);
        }
    }

    private Evidence take(Context ctx, IncomingFile file) throws IOException {
        Visitor by = Visitor.of(ctx);
        Evidence piece = file.read((name, bytes) -> parts.evidence().take(name, bytes, by));
        return parts.evidence().get(parts.drafts().attach(id(ctx), code(ctx), piece.id(), by));
    }

    private void attach(Context ctx) {
        Desk desk = desk(ctx);
        String wanted = Optional.ofNullable(ctx.formParam("piece")).orElse("");
        Evidence piece = DeskService.piece(desk, parts.evidence(), wanted);
        parts.drafts().attach(id(ctx), code(ctx), piece.id(), Visitor.of(ctx));
        answer(ctx, Optional.of(wanted));
    }

    private void detach(Context ctx) {
        EvidenceId piece = EvidenceId.of(ctx.pathParam("evidence"));
        parts.drafts().detach(id(ctx), code(ctx), piece, Visitor.of(ctx));
        answer(ctx, Optional.empty());
    }

    private void describe(Context ctx) {
        Evidence piece = DeskService.piece(desk(ctx), parts.evidence(), ctx.pathParam("evidence"));
        FormInput form = FormInput.of(ctx);
        Optional<LocalDate> last = form.fields().day("validUntil");
        form.mustBeAccepted();
        parts.drafts().describe(id(ctx), piece.id(), last, Visitor.of(ctx));
        answer(ctx, Optional.of(piece.id().text()));
    }

    private void picture(Context ctx) throws IOException {
        Evidence piece = DeskService.piece(desk(ctx), parts.evidence(), ctx.pathParam("evidence"));
        files.picture(piece, ctx.pathParam("page"), Optional.ofNullable(ctx.queryParam("width")))
                .to(ctx);
    }

    private void download(Context ctx) throws IOException {
        files.download(DeskService.piece(desk(ctx), parts.evidence(), ctx.pathParam("evidence")))
                .to(ctx);
    }

    /** The block anew for a script; the line's own page for a plain form. */
    private void answer(Context ctx, Optional<String> piece) {
        Desk desk = desk(ctx);
        if (!isScripted(ctx)) {
            String shown = piece.map(id -> "?piece=" + id).orElse("");
            ctx.redirect(desk.path() + "/lines/" + code(ctx) + shown, HttpStatus.SEE_OTHER);
            return;
        }
        Criterion line = DeskService.line(desk, code(ctx));
        Map<String, Object> model = new LinkedHashMap<>(WorkPage.summary(desk, Languages.of(ctx)));
        EvidenceView.Asked asked = new EvidenceView.Asked(piece, Optional.empty());
        model.putAll(SidePage.of(desk, line, Languages.of(ctx), asked));
        ctx.render("application/side-changed.peb", model);
    }

    /** Files that are taken stay; those that are not are named on the line's page, each with its reason. */
    private void page(Context ctx, Map<String, Message> refused) {
        Desk desk = desk(ctx);
        Criterion line = DeskService.line(desk, code(ctx));
        EvidenceView.Asked asked = new EvidenceView.Asked(Optional.empty(), Optional.empty());
        LinePage page = LinePage.of(desk, line, Languages.of(ctx)).refusing(refused);
        ctx.status(422).render("application/line.peb", page.model(Languages.of(ctx), asked));
    }

    private static boolean isScripted(Context ctx) {
        return ctx.header("HX-Request") != null;
    }

    private Desk desk(Context ctx) {
        return parts.desks().open(id(ctx), Visitor.of(ctx));
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }

    private static String code(Context ctx) {
        return ctx.pathParam("code");
    }
}
