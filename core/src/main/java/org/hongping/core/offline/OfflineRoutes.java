package org.hongping.core.offline;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.application.Desk;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.TooLarge;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Offline packages: given out, brought in, and what was found. */
public final class OfflineRoutes {
    private static final String ALL = "/campaigns/{id}/packages";

    private final ApplicationParts parts;
    private final OfflineService offline;
    private final PackageDownloads downloads;

    private OfflineRoutes(ApplicationParts parts, OfflineService offline) {
        this.parts = parts;
        this.offline = offline;
        this.downloads = new PackageDownloads(offline);
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, ApplicationParts parts, OfflineService offline) {
        OfflineRoutes pages = new OfflineRoutes(parts, offline);
        Role[] all = {Role.APPLICANT, Role.EXAMINER, Role.ORGANISER};
        routes.get(ALL, pages::all, all);
        routes.post(ALL, pages::bring, all);
        routes.get(ALL + "/template", pages::template, all);
        routes.get(ALL + "/{package}", pages::one, all);
        routes.get(ALL + "/{package}/marked", pages::marked, all);
        routes.get("/applications/{id}/package", pages::out, all);
    }

    private void all(Context ctx) {
        list(ctx, FormInput.empty());
    }

    private void list(Context ctx, FormInput form) {
        Map<String, Object> model = new HashMap<>();
        model.put("campaign", campaign(ctx));
        model.put("packages", offline.all(id(ctx), Visitor.of(ctx)));
        model.put("form", form);
        model.put("labels", Map.of("file", ""));
        model.put("limit", EvidenceService.LIMIT / 1024 / 1024);
        ctx.render("offline/list.peb", model);
    }

    private void bring(Context ctx) throws IOException {
        campaign(ctx);
        FormInput form = FormInput.of(ctx);
        List<IncomingFile> incoming = IncomingFile.of(ctx);
        if (incoming.size() != 1) {
            form.refuse("file", Message.of("offline.one-file"));
        } else {
            try {
                boolean replace = form.fields().ticked("replace");
                OfflinePackage brought = incoming.get(0)
                        .read((name, bytes) ->
                                offline.bring(id(ctx), name, bytes, replace, Languages.of(ctx), Visitor.of(ctx)));
                ctx.redirect(
                        "/campaigns/" + id(ctx).text() + "/packages/"
                                + brought.id().text(),
                        HttpStatus.SEE_OTHER);
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            } catch (TooLarge tooLarge) {
                form.refuse("file", tooLarge.reason());
            }
        }
        list(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
    }

    private void one(Context ctx) {
        ctx.render("offline/package.peb", Map.of("campaign", campaign(ctx), "brought", brought(ctx)));
    }

    private void marked(Context ctx) throws IOException {
        downloads.marked(brought(ctx), Languages.of(ctx)).to(ctx);
    }

    private void template(Context ctx) throws IOException {
        downloads.template(campaign(ctx), Languages.of(ctx)).onceTo(ctx);
    }

    private void out(Context ctx) throws IOException {
        Desk desk = parts.desks().open(ApplicationId.of(ctx.pathParam("id")), Visitor.of(ctx));
        downloads.out(desk, Languages.of(ctx)).onceTo(ctx);
    }

    private OfflinePackage brought(Context ctx) {
        return offline.get(id(ctx), PackageId.of(ctx.pathParam("package")), Visitor.of(ctx));
    }

    private Campaign campaign(Context ctx) {
        return parts.campaigns().get(id(ctx));
    }

    private static CampaignId id(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
