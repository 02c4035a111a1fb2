package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Evidence beside lines for programs: brought, put beside another line too, taken away from one. */
final class LineEvidenceApiRoutes {
    private static final String ALL = "/api/v1/applications/{id}/lines/{code}/evidence";

    private final ApplicationParts parts;

    private LineEvidenceApiRoutes(ApplicationParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, ApplicationParts parts) {
        LineEvidenceApiRoutes api = new LineEvidenceApiRoutes(parts);
        routes.post(ALL, api::bring, Role.APPLICANT);
        routes.put(ALL + "/{evidence}", api::attach, Role.APPLICANT);
        routes.delete(ALL + "/{evidence}", api::detach, Role.APPLICANT);
        routes.put("/api/v1/applications/{id}/evidence/{evidence}/validity", api::describe, Role.APPLICANT);
    }

    private void bring(Context ctx) throws IOException {
        Visitor by = Visitor.of(ctx);
        parts.drafts().requireWritable(id(ctx), code(ctx), by);
        List<IncomingFile> files = IncomingFile.of(ctx);
        if (files.size() != 1) {
            throw new Invalid("file", Message.of("application.one-file"));
        }
        Evidence piece = files.get(0).read((name, bytes) -> parts.evidence().take(name, bytes, by));
        EvidenceId kept = parts.drafts().attach(id(ctx), code(ctx), piece.id(), by);
        ctx.status(kept.equals(piece.id()) ? 201 : 200)
                .json(ApplicationDocument.piece(
                        parts.desks().open(id(ctx), by), parts.evidence().get(kept)));
    }

    private void attach(Context ctx) {
        Desk desk = parts.desks().open(id(ctx), Visitor.of(ctx));
        Evidence piece = DeskService.piece(desk, parts.evidence(), ctx.pathParam("evidence"));
        parts.drafts().attach(id(ctx), code(ctx), piece.id(), Visitor.of(ctx));
        ctx.json(ApplicationDocument.piece(desk, piece));
    }

    /** Takes {@code {"validUntil": "2026-12-31"}}; blank for a piece that is valid for good. */
    private void describe(Context ctx) {
        Visitor by = Visitor.of(ctx);
        Evidence piece =
                DeskService.piece(parts.desks().open(id(ctx), by), parts.evidence(), ctx.pathParam("evidence"));
        FormInput form = JsonForm.of(ctx, Set.of("validUntil"));
        Optional<LocalDate> last = form.fields().day("validUntil");
        form.mustBeAccepted();
        parts.drafts().describe(id(ctx), piece.id(), last, by);
        ctx.json(ApplicationDocument.piece(parts.desks().open(id(ctx), by), piece));
    }

    private void detach(Context ctx) {
        parts.drafts().detach(id(ctx), code(ctx), EvidenceId.of(ctx.pathParam("evidence")), Visitor.of(ctx));
        ctx.status(204);
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }

    private static String code(Context ctx) {
        return ctx.pathParam("code");
    }
}
