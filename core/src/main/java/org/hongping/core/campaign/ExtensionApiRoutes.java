package org.hongping.core.campaign;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Later ends for single areas and enterprises, for programs. */
final class ExtensionApiRoutes {
    private static final String ALL = "/api/v1/campaigns/{id}/extensions";
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_REASON = 500;

    private final ExtensionService extensions;

    private ExtensionApiRoutes(ExtensionService extensions) {
        this.extensions = extensions;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, ExtensionService extensions) {
        ExtensionApiRoutes api = new ExtensionApiRoutes(extensions);
        routes.get(ALL, api::list, Role.ORGANISER);
        routes.post(ALL, api::grant, Role.ORGANISER);
    }

    private void list(Context ctx) {
        ctx.json(Map.of(
                "items",
                extensions.of(CampaignId.of(ctx.pathParam("id"))).stream()
                        .map(granted -> document(granted.extension()))
                        .toList()));
    }

    private void grant(Context ctx) {
        FormInput form = JsonForm.of(ctx, Set.of("stage", "areaId", "enterpriseId", "closesAt", "reason"));
        Optional<Stage> stage = form.fields().choice("stage", Stage.class);
        if (stage.isEmpty()) {
            form.refuse("stage", Message.of("web.fill-in"));
        }
        Optional<Instant> closesAt = moment(form);
        Optional<String> area = form.fields().optional("areaId", LONGEST_ID);
        Optional<String> enterprise = form.fields().optional("enterpriseId", LONGEST_ID);
        String reason = form.fields().text("reason", LONGEST_REASON);
        form.mustBeAccepted();
        ExtensionService.Wish wish =
                new ExtensionService.Wish(stage.orElseThrow(), area, enterprise, closesAt.orElseThrow(), reason);
        ctx.status(201).json(document(extensions.grant(CampaignId.of(ctx.pathParam("id")), wish, Visitor.of(ctx))));
    }

    private static Optional<Instant> moment(FormInput form) {
        String text = form.value("closesAt");
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException noMoment) {
            form.refuse("closesAt", Message.of("campaign.no-moment", text));
            return Optional.empty();
        }
    }

    private static Map<String, Object> document(Extension extension) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", extension.id());
        document.put("stage", extension.stage().name());
        extension.areaId().ifPresent(area -> document.put("areaId", area));
        extension.enterpriseId().ifPresent(enterprise -> document.put("enterpriseId", enterprise));
        document.put("closesAt", extension.closesAt().toString());
        document.put("reason", extension.reason());
        document.put("grantedAt", extension.grantedAt().toString());
        return document;
    }
}
