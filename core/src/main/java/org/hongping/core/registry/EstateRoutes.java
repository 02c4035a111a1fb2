package org.hongping.core.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The pages of estates: list, estate, registering, editing, handing over. */
final class EstateRoutes {
    private static final Role[] READERS = {Role.ORGANISER, Role.APPLICANT, Role.EXAMINER};

    private static final Map<String, String> NOTHING_SAID =
            Map.of("partyOrganisation", "unknown", "committee", "unknown");

    private final Registry registry;
    private final EstateService estates;

    private EstateRoutes(Registry registry) {
        this.registry = registry;
        this.estates = registry.estates();
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, Registry registry) {
        EstateRoutes pages = new EstateRoutes(registry);
        routes.get("/estates", pages::list, READERS);
        routes.get("/estates/new", pages::blank, Role.ORGANISER, Role.APPLICANT);
        routes.post("/estates", pages::register, Role.ORGANISER, Role.APPLICANT);
        routes.get("/estates/{id}", ctx -> pages.show(ctx, FormInput.empty()), READERS);
        routes.get("/estates/{id}/edit", pages::edit, Role.ORGANISER, Role.APPLICANT);
        routes.post("/estates/{id}", pages::save, Role.ORGANISER, Role.APPLICANT);
        routes.post("/estates/{id}/takeovers", pages::handOver, Role.ORGANISER);
    }

    private void list(Context ctx) {
        Visitor by = Visitor.of(ctx);
        FormInput search = Searches.typed(ctx.queryParamMap());
        AreaTree areas = registry.areas().tree();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("search", search);
        model.put("slice", estates.page(Searches.of(search, Cursor.asked(ctx)), by));
        model.put("more", Searches.address("/estates", search));
        model.put("areas", areas);
        model.put("areaChoices", Choice.forSearch(areas));
        model.put("organiser", by.is(Role.ORGANISER));
        model.put("everywhere", by.is(Role.ORGANISER) && by.area().isEmpty());
        model.put("office", Reach.byOffice(by));
        model.put(
                "enterprises",
                Reach.byOffice(by) ? List.of() : registry.enterprises().of(by));
        ctx.render("registry/estates.peb", model);
    }

    private void show(Context ctx, FormInput takeover) {
        Visitor by = Visitor.of(ctx);
        Estate estate = estates.get(id(ctx), by);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("estate", estate);
        model.put("facts", EstateFacts.of(estate.details(), registry.areas().tree()));
        model.put("history", estates.history(estate.id()));
        AskedDay asked = AskedDay.of(Optional.ofNullable(ctx.queryParam("asOf")), estates.today());
        model.put("became", estates.became(estate.id()));
        model.put("asked", asked.form());
        model.put("onDay", registry.records().estateOn(estate.id(), asked.day(), by));
        model.put("isToday", asked.isToday());
        model.put("kinds", RecordKindLink.of(Holder.of(estate.id()), by));
        model.put("namesakes", namesakes(estate.details(), Optional.of(estate.id())));
        model.put("organiser", by.is(Role.ORGANISER));
        model.put("everywhere", by.is(Role.ORGANISER) && by.area().isEmpty());
        model.put("office", Reach.byOffice(by));
        model.put("writes", estates.isTheirs(estate.id(), by));
        model.put("form", takeover);
        ctx.render("registry/estate.peb", model);
    }

    private void blank(Context ctx) {
        Visitor by = Visitor.of(ctx);
        if (!by.is(Role.ORGANISER) && registry.enterprises().of(by).isEmpty()) {
            Flash.say(ctx, Message.of("registry.enterprise-first"));
            ctx.redirect("/enterprises/new");
            return;
        }
        Map<String, String> values = new LinkedHashMap<>(NOTHING_SAID);
        Optional.ofNullable(ctx.queryParam("enterpriseCode")).ifPresent(code -> values.put("enterpriseCode", code));
        renderNew(ctx, FormInput.showing(values), List.of());
    }

    private void register(Context ctx) {
        Visitor by = Visitor.of(ctx);
        FormInput form = FormInput.of(ctx);
        Optional<Estate.Details> details = EstateEntry.read(new Entry(form));
        Optional<Takeover> takeover = new TakeoverEntry(registry.enterprises()).read(form, by);
        if (!form.refused()) {
            List<Estate> namesakes = namesakes(details.orElseThrow(), Optional.empty());
            if (!namesakes.isEmpty() && !form.fields().ticked("another")) {
                renderNew(ctx, form, namesakes);
                return;
            }
            try {
                saved(ctx, estates.register(details.orElseThrow(), takeover.orElseThrow(), by));
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        renderNew(ctx.status(422), form, List.of());
    }

    private void edit(Context ctx) {
        Estate estate = estates.get(id(ctx), Visitor.of(ctx));
        FormInput form = FormInput.showing(EstateEntry.written(estate.details()));
        renderEdit(ctx, estate, form, false);
    }

    private void save(Context ctx) {
        Visitor by = Visitor.of(ctx);
        FormInput form = FormInput.of(ctx);
        Estate standing = estates.get(id(ctx), by);
        Optional<Estate.Details> details = EstateEntry.read(new Entry(form));
        if (!form.refused()) {
            try {
                saved(ctx, estates.edit(standing.id(), details.orElseThrow(), Version.asked(ctx), by));
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            } catch (Stale stale) {
                renderEdit(ctx.status(stale.status()), estates.get(id(ctx), by), form, true);
                return;
            }
        }
        renderEdit(ctx.status(422), standing, form, false);
    }

    private void handOver(Context ctx) {
        Visitor by = Visitor.of(ctx);
        FormInput form = FormInput.of(ctx);
        Optional<Takeover> takeover = new TakeoverEntry(registry.enterprises()).read(form, by);
        if (!form.refused()) {
            try {
                estates.handOver(id(ctx), takeover.orElseThrow(), by);
                Flash.say(ctx, Message.of("registry.taken-over"));
                ctx.redirect("/estates/" + id(ctx).text());
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        show(ctx.status(422), form);
    }

    private List<Estate> namesakes(Estate.Details details, Optional<EstateId> but) {
        return estates.namesakes(details.areaId(), details.name(), but);
    }

    private void renderNew(Context ctx, FormInput form, List<Estate> namesakes) {
        Visitor by = Visitor.of(ctx);
        Map<String, Object> model = model(form);
        model.put("organiser", by.is(Role.ORGANISER));
        model.put(
                "enterpriseChoices", Choice.ofEnterprises(registry.enterprises().of(by)));
        model.put("namesakes", namesakes);
        ctx.render("registry/estate-new.peb", model);
    }

    /** After a stale save the form keeps what was typed, with what stands beside it. */
    private void renderEdit(Context ctx, Estate standing, FormInput form, boolean stale) {
        Map<String, Object> model = model(form);
        model.put("estate", standing);
        model.put("stale", stale);
        model.put("facts", EstateFacts.of(standing.details(), registry.areas().tree()));
        ctx.render("registry/estate-edit.peb", model);
    }

    private Map<String, Object> model(FormInput form) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("form", form);
        model.put("areaChoices", Choice.forEstates(registry.areas().tree()));
        return model;
    }

    private static void saved(Context ctx, Estate estate) {
        Flash.saved(ctx, estate.changedAt());
        ctx.redirect("/estates/" + estate.id().text());
    }

    private static EstateId id(Context ctx) {
        return EstateId.of(ctx.pathParam("id"));
    }
}
