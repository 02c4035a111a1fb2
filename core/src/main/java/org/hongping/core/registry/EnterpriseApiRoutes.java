package org.hongping.core.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;

/** Enterprises for programs: {@code /api/v1/enterprises}. */
final class EnterpriseApiRoutes {
    private static final Set<String> FIELDS =
            Set.of("name", "creditCode", "creditGrade", "manager", "phone", "address");

    private final EnterpriseService enterprises;
    private final RecordService records;

    private EnterpriseApiRoutes(Registry registry) {
        this.enterprises = registry.enterprises();
        this.records = registry.records();
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, Registry registry) {
        EnterpriseApiRoutes api = new EnterpriseApiRoutes(registry);
        routes.get("/api/v1/enterprises", api::list, Role.ORGANISER, Role.APPLICANT, Role.EXAMINER);
        routes.post("/api/v1/enterprises", api::register, Role.ORGANISER, Role.APPLICANT);
        routes.get("/api/v1/enterprises/{id}", api::show, Role.ORGANISER, Role.APPLICANT, Role.EXAMINER);
        routes.put("/api/v1/enterprises/{id}", api::save, Role.ORGANISER, Role.APPLICANT);
    }

    private void list(Context ctx) {
        FormInput search = Searches.typed(ctx.queryParamMap());
        ctx.json(Documents.list(enterprises
                .page(search.value("q"), Cursor.asked(ctx), Visitor.of(ctx))
                .map(EnterpriseApiRoutes::document)));
    }

    /** With {@code ?asOf=2025-06-30} also what stood on that day. */
    private void show(Context ctx) {
        Visitor by = Visitor.of(ctx);
        Enterprise enterprise = enterprises.get(EnterpriseId.of(ctx.pathParam("id")), by);
        Map<String, Object> document = document(enterprise);
        AskedDay.sent(Optional.ofNullable(ctx.queryParam("asOf")))
                .ifPresent(
                        day -> document.put("asOf", DayDocuments.of(records.enterpriseOn(enterprise.id(), day, by))));
        new Version(enterprise.version()).tell(ctx);
        ctx.json(document);
    }

    private void register(Context ctx) {
        Enterprise enterprise = enterprises.register(read(ctx), Visitor.of(ctx));
        ctx.header("Location", "/api/v1/enterprises/" + enterprise.id().text());
        answer(ctx.status(201), enterprise);
    }

    private void save(Context ctx) {
        EnterpriseId id = EnterpriseId.of(ctx.pathParam("id"));
        enterprises.get(id, Visitor.of(ctx));
        answer(ctx, enterprises.edit(id, read(ctx), Version.asked(ctx), Visitor.of(ctx)));
    }

    private static Enterprise.Details read(Context ctx) {
        FormInput form = JsonForm.of(ctx, FIELDS);
        Optional<Enterprise.Details> details = EnterpriseEntry.read(new Entry(form));
        form.mustBeAccepted();
        return details.orElseThrow();
    }

    private static void answer(Context ctx, Enterprise enterprise) {
        new Version(enterprise.version()).tell(ctx);
        ctx.json(document(enterprise));
    }

    private static Map<String, Object> document(Enterprise enterprise) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", enterprise.id().text());
        document.putAll(EnterpriseEntry.written(enterprise.details()));
        document.put("version", enterprise.version());
        document.put("createdAt", Moments.text(enterprise.createdAt()));
        document.put("changedAt", Moments.text(enterprise.changedAt()));
        return document;
    }
}
