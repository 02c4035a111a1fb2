package org.hongping.core.offline;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.application.Desk;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Offline packages for programs. */
public final class OfflineApiRoutes {
    private static final String ALL = "/api/v1/campaigns/{id}/packages";

    private final ApplicationParts parts;
    private final OfflineService offline;
    private final PackageDownloads downloads;

    private OfflineApiRoutes(ApplicationParts parts, OfflineService offline) {
        this.parts = parts;
        this.offline = offline;
        this.downloads = new PackageDownloads(offline);
    }

    /** Adds the routes. */
    public static void register(RoutesConfig routes, ApplicationParts parts, OfflineService offline) {
        OfflineApiRoutes api = new OfflineApiRoutes(parts, offline);
        Role[] all = {Role.APPLICANT, Role.EXAMINER, Role.ORGANISER};
        routes.get(ALL, api::list, all);
        routes.post(ALL, api::bring, all);
        routes.get(ALL + "/template", api::template, all);
        routes.get(ALL + "/{package}", api::show, all);
        routes.get(ALL + "/{package}/marked", api::marked, all);
        routes.get("/api/v1/applications/{id}/package", api::out, all);
    }

    private void list(Context ctx) {
        campaign(ctx);
        Locale language = Languages.of(ctx);
        List<Map<String, Object>> items = offline.all(id(ctx), Visitor.of(ctx)).stream()
                .map(brought -> document(brought, language))
                .toList();
        ctx.json(Map.of("items", items));
    }

    /** The same package once more answers what came of it then. */
    private void bring(Context ctx) throws IOException {
        campaign(ctx);
        List<IncomingFile> incoming = IncomingFile.of(ctx);
        if (incoming.size() != 1) {
            throw new Invalid("file", Message.of("offline.one-file"));
        }
        boolean replace = "true".equals(ctx.queryParam("replace"));
        OfflinePackage brought = incoming.get(0)
                .read((name, bytes) ->
                        offline.bring(id(ctx), name, bytes, replace, Languages.of(ctx), Visitor.of(ctx)));
        ctx.header("Location", ctx.path() + "/" + brought.id().text());
        ctx.status(HttpStatus.CREATED).json(document(brought, Languages.of(ctx)));
    }

    private void show(Context ctx) {
        ctx.json(document(brought(ctx), Languages.of(ctx)));
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

    private static Map<String, Object> document(OfflinePackage brought, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", brought.id().text());
        document.put("fileName", brought.fileName());
        document.put("sha256", brought.sha256());
        document.put("state", brought.state().name());
        document.put("pieces", brought.pieces());
        document.put("broughtAt", Moments.text(brought.broughtAt()));
        brought.applicationId().ifPresent(id -> document.put("applicationId", id.text()));
        document.put(
                "findings",
                brought.findings().stream()
                        .map(finding -> finding(finding, language))
                        .toList());
        return document;
    }

    private static Map<String, Object> finding(PackageFinding finding, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("sheet", finding.sheetName().in(language));
        if (!finding.cell().isEmpty()) {
            document.put("cell", finding.cell());
        }
        document.put("place", finding.about().in(language));
        document.put("message", finding.message().in(language));
        return document;
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
