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
import org.hongping.core.web.Visitor;

/** Who manages an estate when (接管), for programs. */
final class TakeoverApiRoutes {
    private static final String ALL = "/api/v1/estates/{id}/takeovers";

    private final EstateService estates;

    private TakeoverApiRoutes(EstateService estates) {
        this.estates = estates;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, Registry registry) {
        TakeoverApiRoutes api = new TakeoverApiRoutes(registry.estates());
        routes.get(ALL, api::list, Role.ORGANISER, Role.APPLICANT);
        routes.post(ALL, api::handOver, Role.ORGANISER);
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
        return document;
    }

    private static EstateId id(Context ctx) {
        return EstateId.of(ctx.pathParam("id"));
    }
}
