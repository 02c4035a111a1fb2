package org.hongping.core.seal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceFiles;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.TooLarge;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Many sealed forms scanned in one go: brought, split, and what could not be read matched by hand. */
final class BatchRoutes {
    private static final String ALL = "/campaigns/{id}/scans";

    private final SealParts parts;
    private final EvidenceFiles files;

    private BatchRoutes(SealParts parts) {
        this.parts = parts;
        this.files = new EvidenceFiles(parts.applications().evidence());
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, SealParts parts) {
        BatchRoutes pages = new BatchRoutes(parts);
        routes.get(ALL, pages::all, Role.EXAMINER, Role.ORGANISER);
        routes.post(ALL, pages::bring, Role.EXAMINER, Role.ORGANISER);
        routes.get(ALL + "/{batch}", pages::one, Role.EXAMINER, Role.ORGANISER);
        routes.post(ALL + "/{batch}/again", pages::again, Role.EXAMINER, Role.ORGANISER);
        routes.post(ALL + "/{batch}/pages/{page}", pages::match, Role.EXAMINER, Role.ORGANISER);
        routes.get(ALL + "/{batch}/pages/{page}", pages::picture, Role.EXAMINER, Role.ORGANISER);
    }

    private void all(Context ctx) {
        list(ctx, FormInput.empty());
    }

    private void list(Context ctx, FormInput form) {
        Map<String, Object> model = new HashMap<>();
        model.put("campaign", parts.applications().campaigns().get(campaign(ctx)));
        model.put("batches", parts.batches().all(campaign(ctx), Visitor.of(ctx)));
        model.put("form", form);
        model.put("labels", Map.of("file", ""));
        model.put("limit", EvidenceService.LIMIT / 1024 / 1024);
        ctx.render("seal/batches.peb", model);
    }

    private void bring(Context ctx) throws IOException {
        FormInput form = FormInput.empty();
        List<IncomingFile> incoming = IncomingFile.of(ctx);
        if (incoming.size() != 1) {
            form.refuse("file", Message.of("application.one-file"));
        } else {
            try {
                Visitor by = Visitor.of(ctx);
                Evidence file = incoming.get(0)
                        .read((name, bytes) -> parts.applications().evidence().take(name, bytes, by));
                ScanBatch batch = parts.batches().bring(campaign(ctx), file, by);
                ctx.redirect(path(ctx) + "/" + batch.id().text(), HttpStatus.SEE_OTHER);
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            } catch (TooLarge tooLarge) {
                form.refuse("file", tooLarge.detail());
            }
        }
        list(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
    }

    private void one(Context ctx) {
        show(ctx, FormInput.empty(), 0);
    }

    private void show(Context ctx, FormInput form, int matching) {
        Map<String, Object> model = new HashMap<>();
        model.put("campaign", parts.applications().campaigns().get(campaign(ctx)));
        ScanBatch batch = batch(ctx);
        model.put("batch", batch);
        model.put("lacking", parts.batches().lacking(batch));
        model.put("form", form);
        model.put("matching", matching);
        ctx.render("seal/batch.peb", model);
    }

    private void match(Context ctx) throws IOException {
        FormInput form = FormInput.of(ctx);
        String code = form.fields().text("code", 20);
        int page = page(ctx);
        if (!form.refused()) {
            try {
                parts.batches().match(campaign(ctx), BatchId.of(ctx.pathParam("batch")), page, code, Visitor.of(ctx));
                Flash.say(ctx, Message.of("application.batch-matched", Integer.toString(page)));
                ctx.redirect(path(ctx) + "/" + ctx.pathParam("batch"), HttpStatus.SEE_OTHER);
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, page);
    }

    private void again(Context ctx) {
        parts.batches().again(campaign(ctx), BatchId.of(ctx.pathParam("batch")), Visitor.of(ctx));
        ctx.redirect(path(ctx) + "/" + ctx.pathParam("batch"), HttpStatus.SEE_OTHER);
    }

    private void picture(Context ctx) throws IOException {
        files.picture(batch(ctx).file(), ctx.pathParam("page"), Optional.ofNullable(ctx.queryParam("width")))
                .to(ctx);
    }

    private ScanBatch batch(Context ctx) {
        return parts.batches().get(campaign(ctx), BatchId.of(ctx.pathParam("batch")), Visitor.of(ctx));
    }

    private static int page(Context ctx) {
        String text = ctx.pathParam("page");
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw new NotFound(Message.of("application.batch-page-gone", text));
        }
        return Integer.parseInt(text);
    }

    private static String path(Context ctx) {
        return "/campaigns/" + campaign(ctx).text() + "/scans";
    }

    private static CampaignId campaign(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
