package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;

/** Conflicts of interest found after sheets were handed out, for programs. */
final class ConflictApiRoutes {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_REASON = 500;

    private final AssessmentParts parts;

    private ConflictApiRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        ConflictApiRoutes api = new ConflictApiRoutes(parts);
        String application = "/api/v1/applications/{id}";
        routes.get("/api/v1/campaigns/{id}/conflicts", api::list, Role.ORGANISER);
        routes.post(application + "/conflicts/settle", api::settle, Role.ORGANISER);
        routes.post(application + "/assessments/{assignment}/set-aside", api::setAside, Role.ORGANISER);
    }

    private void list(Context ctx) {
        CampaignId campaign = parts.applications()
                .campaigns()
                .get(CampaignId.of(ctx.pathParam("id")))
                .id();
        answer(ctx, parts.interests().conflicts(campaign));
    }

    /** Takes {@code {"checked": ["…"]}} and answers what is left of the application. */
    private void settle(Context ctx) {
        ApplicationId id = id(ctx);
        Set<String> checked = Set.copyOf(SentPanel.texts(SentFields.of(ctx.body(), Set.of("checked")), "checked"));
        parts.interests().settle(List.of(id), checked, Visitor.of(ctx));
        answer(ctx, parts.interests().conflicts(id));
    }

    private void setAside(Context ctx) {
        ApplicationId id = id(ctx);
        FormInput form = JsonForm.of(ctx, Set.of("account", "reason"));
        String account = form.fields().optional("account", LONGEST_ID).orElse("");
        String reason = form.fields().text("reason", LONGEST_REASON);
        form.mustBeAccepted();
        AssignmentId sheet = AssignmentId.of(ctx.pathParam("assignment"));
        Assignment aside = parts.assessments().setAside(id, sheet, account, reason, Visitor.of(ctx));
        new Version(aside.version()).tell(ctx);
        ctx.json(AssessmentDocument.of(aside));
    }

    private static void answer(Context ctx, List<OpenConflict> conflicts) {
        Locale language = Languages.of(ctx);
        ctx.json(Map.of(
                "items",
                conflicts.stream().map(each -> document(each, language)).toList()));
    }

    private static Map<String, Object> document(OpenConflict conflict, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("applicationId", conflict.applicationId().text());
        document.put("entrantName", conflict.entrant());
        document.put("assignmentId", conflict.sheet().text());
        document.put("state", conflict.state().name());
        document.put("accountId", conflict.accountId());
        document.put("ground", conflict.ground().name());
        document.put("sure", conflict.ground().isSure());
        document.put("says", conflict.says().in(language));
        conflict.doubt().ifPresent(doubt -> document.put("doubt", doubt.id()));
        return document;
    }

    /** Whose it is comes before what was sent. */
    private ApplicationId id(Context ctx) {
        return parts.applications()
                .applications()
                .get(ApplicationId.of(ctx.pathParam("id")), Visitor.of(ctx))
                .id();
    }
}
