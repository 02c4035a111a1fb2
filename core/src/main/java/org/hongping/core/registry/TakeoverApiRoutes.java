package org.hongping.core.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;

/** Who manages an estate when (接管), for programs. */
final class TakeoverApiRoutes {
    private static final String ALL = "/api/v1/estates/{id}/takeovers";

    private final EstateService estates;
    private final ManagementService managements;

    private TakeoverApiRoutes(Registry registry) {
        this.estates = registry.estates();
        this.managements = registry.managements();
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, Registry registry) {
        TakeoverApiRoutes api = new TakeoverApiRoutes(registry);
        routes.get(ALL, api::list, Role.ORGANISER, Role.APPLICANT);
        routes.post(ALL, api::handOver, Role.ORGANISER);
        routes.put(ALL + "/{from}", api::correct, Role.ORGANISER);
        routes.post(ALL + "/{from}/remove", api::remove, Role.ORGANISER);
        routes.post("/api/v1/estates/{id}/earlier-managements", api::enter, Role.ORGANISER);
    }

    /** With {@code ?on=2025-06-30} only who managed it on that day. */
    private void list(Context ctx) {
        estates.get(id(ctx), Visitor.of(ctx));
        FormInput asked = FormInput.showing(
                Map.of("on", Optional.ofNullable(ctx.queryParam("on")).orElse("")));
        Optional<LocalDate> day = asked.fields().day("on");
        asked.mustBeAccepted();
        answer(ctx, day);
    }

    private void handOver(Context ctx) {
        Visitor by = Visitor.of(ctx);
        estates.get(id(ctx), by);
        FormInput form = JsonForm.of(ctx, Set.of("enterpriseId", "managedFrom"));
        Entry entry = new Entry(form);
        Optional<EnterpriseId> enterprise =
                entry.require("enterpriseId", Readings::line).map(EnterpriseId::of);
        Optional<LocalDate> from = entry.require("managedFrom", Readings::day);
        form.mustBeAccepted();
        estates.handOver(id(ctx), new Takeover(enterprise.orElseThrow(), from.orElseThrow()), by);
        answer(ctx.status(201), Optional.empty());
    }

    private void correct(Context ctx) {
        Visitor by = Visitor.of(ctx);
        managements.mustBeWritable(id(ctx), by);
        managements.get(id(ctx), ManagementRoutes.from(ctx), by);
        ManagementEntry entry = entry(ctx);
        managements.correct(id(ctx), ManagementRoutes.from(ctx), entry, Version.asked(ctx), by);
        answer(ctx, Optional.empty());
    }

    private void remove(Context ctx) {
        Visitor by = Visitor.of(ctx);
        managements.mustBeWritable(id(ctx), by);
        managements.get(id(ctx), ManagementRoutes.from(ctx), by);
        FormInput form = JsonForm.of(ctx, Set.of("reason"));
        String reason = ManagementEntry.reason(form);
        form.mustBeAccepted();
        managements.remove(id(ctx), ManagementRoutes.from(ctx), reason, Version.asked(ctx), by);
        answer(ctx, Optional.empty());
    }

    private void enter(Context ctx) {
        Visitor by = Visitor.of(ctx);
        managements.mustBeWritable(id(ctx), by);
        managements.enter(id(ctx), entry(ctx), by);
        answer(ctx.status(201), Optional.empty());
    }

    private static ManagementEntry entry(Context ctx) {
        FormInput form = JsonForm.of(ctx, Set.of("enterpriseId", "managedFrom", "managedUntil", "reason"));
        Optional<ManagementEntry> entry = ManagementEntry.read(
                form, fields -> fields.require("enterpriseId", Readings::line).map(EnterpriseId::of));
        form.mustBeAccepted();
        return entry.orElseThrow();
    }

    private void answer(Context ctx, Optional<LocalDate> day) {
        ctx.json(Map.of(
                "items",
                estates.history(id(ctx)).stream()
                        .filter(row -> day.map(row.management()::covers).orElse(true))
                        .map(TakeoverApiRoutes::document)
                        .toList()));
    }

    private static Map<String, Object> document(ListedManagement row) {
        Management management = row.management();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("enterpriseId", management.enterpriseId().text());
        document.put("enterpriseName", row.enterpriseName());
        document.put("managedFrom", management.fromOn().toString());
        management.untilOn().ifPresent(last -> document.put("managedUntil", last.toString()));
        document.put("version", management.version());
        return document;
    }

    private static EstateId id(Context ctx) {
        return EstateId.of(ctx.pathParam("id"));
    }
}
