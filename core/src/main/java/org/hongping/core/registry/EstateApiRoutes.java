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
import org.hongping.core.web.Slice;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;

/** Estates for programs: {@code /api/v1/estates}. */
final class EstateApiRoutes {
    private static final Set<String> FIELDS = Set.of(
            "name",
            "areaId",
            "kind",
            "address",
            "floorArea",
            "plotRatio",
            "occupancy",
            "households",
            "completedOn",
            "deliveredOn",
            "partyOrganisation",
            "partyOrganisationDay",
            "committee",
            "committeeDay",
            "manager",
            "managerPhone");

    private static final Set<String> NEW_FIELDS = Documents.with(FIELDS, "enterpriseId", "managedFrom");

    private final EstateService estates;
    private final RecordService records;

    private EstateApiRoutes(Registry registry) {
        this.estates = registry.estates();
        this.records = registry.records();
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, Registry registry) {
        EstateApiRoutes api = new EstateApiRoutes(registry);
        routes.get("/api/v1/estates", api::list, Role.ORGANISER, Role.APPLICANT, Role.EXAMINER);
        routes.post("/api/v1/estates", api::register, Role.ORGANISER, Role.APPLICANT);
        routes.get("/api/v1/estates/{id}", api::show, Role.ORGANISER, Role.APPLICANT, Role.EXAMINER);
        routes.put("/api/v1/estates/{id}", api::save, Role.ORGANISER, Role.APPLICANT);
    }

    private void list(Context ctx) {
        EstateSearch search = Searches.of(Searches.typed(ctx.queryParamMap()), Cursor.asked(ctx));
        Slice<ListedEstate> slice = estates.page(search, Visitor.of(ctx));
        ctx.json(Documents.list(slice.map(row -> document(row.estate(), row.enterpriseName()))));
    }

    /** With {@code ?asOf=2025-06-30} also what stood on that day. */
    private void show(Context ctx) {
        Visitor by = Visitor.of(ctx);
        Estate estate = estates.get(EstateId.of(ctx.pathParam("id")), by);
        Map<String, Object> document = shown(estate);
        AskedDay.sent(Optional.ofNullable(ctx.queryParam("asOf")))
                .ifPresent(day -> document.put("asOf", DayDocuments.of(records.estateOn(estate.id(), day, by))));
        new Version(estate.version()).tell(ctx);
        ctx.json(document);
    }

    private void register(Context ctx) {
        FormInput form = JsonForm.of(ctx, NEW_FIELDS);
        Entry entry = new Entry(form);
        Optional<Estate.Details> details = EstateEntry.read(entry);
        Optional<EnterpriseId> enterprise =
                entry.require("enterpriseId", Readings::line).map(EnterpriseId::of);
        Optional<Takeover> takeover = entry.require("managedFrom", Readings::day)
                .flatMap(day -> enterprise.map(taker -> new Takeover(taker, day)));
        form.mustBeAccepted();
        Estate estate = estates.register(details.orElseThrow(), takeover.orElseThrow(), Visitor.of(ctx));
        ctx.header("Location", "/api/v1/estates/" + estate.id().text());
        answer(ctx.status(201), estate);
    }

    private void save(Context ctx) {
        estates.get(EstateId.of(ctx.pathParam("id")), Visitor.of(ctx));
        FormInput form = JsonForm.of(ctx, FIELDS);
        Optional<Estate.Details> details = EstateEntry.read(new Entry(form));
        form.mustBeAccepted();
        EstateId id = EstateId.of(ctx.pathParam("id"));
        answer(ctx, estates.edit(id, details.orElseThrow(), Version.asked(ctx), Visitor.of(ctx)));
    }

    private void answer(Context ctx, Estate estate) {
        new Version(estate.version()).tell(ctx);
        ctx.json(shown(estate));
    }

    private Map<String, Object> shown(Estate estate) {
        Optional<String> enterprise =
                estates.managedBy(estate.id(), estates.today()).map(Enterprise::name);
        Map<String, Object> document = document(estate, enterprise);
        document.put(
                "namesakes",
                estates.namesakes(estate.details().areaId(), estate.name(), Optional.of(estate.id())).stream()
                        .map(other -> other.id().text())
                        .toList());
        return document;
    }

    private static Map<String, Object> document(Estate estate, Optional<String> enterpriseName) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", estate.id().text());
        document.putAll(EstateEntry.written(estate.details()));
        estate.details().figures().households().ifPresent(households -> document.put("households", households));
        enterpriseName.ifPresent(name -> document.put("enterpriseName", name));
        document.put("version", estate.version());
        document.put("createdAt", Moments.text(estate.createdAt()));
        document.put("changedAt", Moments.text(estate.changedAt()));
        return document;
    }
}
