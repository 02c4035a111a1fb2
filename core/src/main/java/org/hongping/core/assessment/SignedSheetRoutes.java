package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceFiles;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.TooLarge;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The signed printout of a sheet comes back: brought, looked at, taken away again. */
final class SignedSheetRoutes {
    private static final String PIECE = "/assessments/{id}/signed/{evidence}";

    private final AssessmentParts parts;
    private final EvidenceFiles files;

    private SignedSheetRoutes(AssessmentParts parts) {
        this.parts = parts;
        this.files = new EvidenceFiles(parts.applications().evidence());
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        SignedSheetRoutes pages = new SignedSheetRoutes(parts);
        routes.post("/assessments/{id}/signed", pages::bring, Role.ASSESSOR);
        routes.post(PIECE + "/remove", pages::remove, Role.ASSESSOR);
        routes.get(PIECE + "/pages/{page}", pages::picture, Role.ASSESSOR, Role.ORGANISER);
        routes.get(PIECE + "/file", pages::download, Role.ASSESSOR, Role.ORGANISER);
        routes.post("/campaigns/{id}/assessors/signed-rule", pages::rule, Role.ORGANISER);
    }

    private void bring(Context ctx) throws IOException {
        Visitor by = Visitor.of(ctx);
        parts.signed().requireTaken(id(ctx), by);
        FormInput form = FormInput.empty();
        List<IncomingFile> incoming = IncomingFile.of(ctx);
        if (incoming.isEmpty()) {
            form.refuse("file", Message.of("assessment.signed-no-file"));
        }
        for (IncomingFile file : incoming) {
            try {
                Evidence piece = file.read(
                        (name, bytes) -> parts.applications().evidence().take(name, bytes, by));
                parts.signed().attach(id(ctx), piece, by);
            } catch (Invalid refused) {
                form.refuse("file", refused.reason());
            } catch (TooLarge refused) {
                form.refuse("file", refused.detail());
            }
        }
        if (form.refused()) {
            ctx.status(422).render("assessment/team.peb", TeamRoutes.model(parts, ctx, form));
            return;
        }
        Flash.say(ctx, Message.of("assessment.signed-taken"));
        back(ctx);
    }

    private void remove(Context ctx) {
        parts.signed().remove(id(ctx), EvidenceId.of(ctx.pathParam("evidence")), Visitor.of(ctx));
        Flash.say(ctx, Message.of("assessment.signed-away"));
        back(ctx);
    }

    private void picture(Context ctx) throws IOException {
        files.picture(piece(ctx), ctx.pathParam("page"), Optional.ofNullable(ctx.queryParam("width")))
                .to(ctx);
    }

    private void download(Context ctx) throws IOException {
        files.download(piece(ctx)).to(ctx);
    }

    private void rule(Context ctx) {
        boolean required = FormInput.of(ctx).holds("signed", "required");
        CampaignId campaign = CampaignId.of(ctx.pathParam("id"));
        parts.signed().require(campaign, required, Visitor.of(ctx));
        Flash.say(ctx, Message.of(required ? "assessment.signed-now-required" : "assessment.signed-now-optional"));
        ctx.redirect("/campaigns/" + campaign.text() + "/assessors", HttpStatus.SEE_OTHER);
    }

    private Evidence piece(Context ctx) {
        return parts.signed().piece(id(ctx), ctx.pathParam("evidence"), Visitor.of(ctx));
    }

    private static void back(Context ctx) {
        ctx.redirect("/assessments/" + id(ctx).text() + "/team", HttpStatus.SEE_OTHER);
    }

    private static AssignmentId id(Context ctx) {
        return AssignmentId.of(ctx.pathParam("id"));
    }
}
