package org.hongping.core.seal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Batches of sealed forms for programs. */
final class BatchApiRoutes {
    private static final String ALL = "/api/v1/campaigns/{id}/scans";
    private static final String ONE = ALL + "/{batch}";

    private final SealParts parts;

    private BatchApiRoutes(SealParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, SealParts parts) {
        BatchApiRoutes api = new BatchApiRoutes(parts);
        routes.get(ALL, api::list, Role.EXAMINER, Role.ORGANISER);
        routes.post(ALL, api::bring, Role.EXAMINER, Role.ORGANISER);
        routes.get(ONE, api::show, Role.EXAMINER, Role.ORGANISER);
        routes.post(ONE + "/again", api::again, Role.EXAMINER, Role.ORGANISER);
        routes.post(ONE + "/pages/{page}", api::match, Role.EXAMINER, Role.ORGANISER);
    }

    private void list(Context ctx) {
        parts.applications().campaigns().get(campaign(ctx));
        List<Map<String, Object>> batches = parts.batches().all(campaign(ctx), Visitor.of(ctx)).stream()
                .map(SealDocument::batch)
                .toList();
        ctx.json(Map.of("items", batches));
    }

    private void bring(Context ctx) throws IOException {
        Visitor by = Visitor.of(ctx);
        parts.applications().campaigns().get(campaign(ctx));
        Evidence file = SealApiRoutes.onlyFile(ctx)
                .read((name, bytes) -> parts.applications().evidence().take(name, bytes, by));
        ScanBatch batch = parts.batches().bring(campaign(ctx), file, by);
        ctx.header("Location", ctx.path() + "/" + batch.id().text());
        ctx.status(HttpStatus.ACCEPTED).json(SealDocument.batch(batch));
    }

    private void show(Context ctx) {
        ctx.json(SealDocument.batch(parts.batches().get(campaign(ctx), id(ctx), Visitor.of(ctx))));
    }

    private void again(Context ctx) {
        ctx.status(HttpStatus.ACCEPTED)
                .json(SealDocument.batch(parts.batches().again(campaign(ctx), id(ctx), Visitor.of(ctx))));
    }

    private void match(Context ctx) throws IOException {
        parts.batches().get(campaign(ctx), id(ctx), Visitor.of(ctx));
        FormInput form = JsonForm.of(ctx, Set.of("code"));
        String code = form.fields().text("code", 20);
        form.mustBeAccepted();
        String page = ctx.pathParam("page");
        if (!page.matches("[1-9][0-9]{0,4}")) {
            throw new NotFound(Message.of("application.batch-page-gone", page));
        }
        ctx.json(SealDocument.batch(
                parts.batches().match(campaign(ctx), id(ctx), Integer.parseInt(page), code, Visitor.of(ctx))));
    }

    private static BatchId id(Context ctx) {
        return BatchId.of(ctx.pathParam("batch"));
    }

    private static CampaignId campaign(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
