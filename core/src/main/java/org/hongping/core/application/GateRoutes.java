package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.rubric.Wording;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** The gates of an application, and its negative list: what it says itself, what departments answered, what the organiser settles. */
public final class GateRoutes {
    private static final String PAGE = "/applications/{id}/gates";
    private static final String API = "/api/v1/applications/{id}/gates";
    private static final int LONGEST = 500;

    private final ApplicationParts parts;
    private final GateService gates;
    private final DeductionService deductions;

    private GateRoutes(ApplicationParts parts, GateService gates, DeductionService deductions) {
        this.parts = parts;
        this.gates = gates;
        this.deductions = deductions;
    }

    /** Adds the routes, those of the negative list with them. */
    public static void register(
            RoutesConfig routes, ApplicationParts parts, GateService gates, DeductionService deductions) {
        GateRoutes pages = new GateRoutes(parts, gates, deductions);
        DeductionRoutes.register(routes, parts, deductions, pages::show);
        routes.get(PAGE, ctx -> pages.show(ctx, FormInput.empty(), ""), Role.ORGANISER, Role.EXAMINER);
        routes.post(PAGE + "/{gate}", pages::settle, Role.ORGANISER);
        routes.get(API, pages::list, Role.ORGANISER, Role.EXAMINER);
        routes.put(API + "/{gate}", pages::put, Role.ORGANISER);
    }

    private void show(Context ctx, FormInput form, String tried) {
        GateService.Known known = gates.known(id(ctx), Visitor.of(ctx));
        Desk desk = parts.desks().open(id(ctx), Visitor.of(ctx));
        Locale language = Languages.of(ctx);
        Wording wording = desk.revision().wording(language);
        Map<String, Summary.Gate> own = new LinkedHashMap<>();
        Summary.of(desk, language).gates().forEach(gate -> own.put(gate.id(), gate));
        Map<String, String> labels = new LinkedHashMap<>();
        known.cases().forEach(each -> name(each.gate(), wording, labels));
        Map<String, Object> model = new LinkedHashMap<>(WorkPage.of(desk, language, "gates"));
        List<DeductionCase> list = deductions.known(id(ctx), Visitor.of(ctx));
        model.put("known", known);
        model.put("deductions", list);
        model.put("items", DeductionWords.labels(list, wording));
        model.put("asked", DeductionWords.asked(list, wording, language));
        model.put("counting", DeductionWords.counting(list, language));
        model.put("own", own);
        model.put("labels", labels);
        model.put("form", form);
        model.put("tried", tried);
        model.put("settles", Visitor.of(ctx).is(Role.ORGANISER));
        model.put("open", GateService.isOpen(desk.application()));
        model.put("today", LocalDate.ofInstant(desk.now(), OfficeTime.ZONE).toString());
        ctx.render("application/gates.peb", model);
    }

    /** Names a gate by its id, and its situations by both. */
    private static void name(Gate gate, Wording wording, Map<String, String> labels) {
        labels.put(gate.id(), wording.of("gate." + gate.id(), gate.label()));
        gate.checks().forEach(check -> {
            String place = gate.id() + "." + check.id();
            labels.put(place, wording.of("gate." + place, check.label()));
        });
    }

    private void settle(Context ctx) {
        gates.requireGate(id(ctx), ctx.pathParam("gate"), Visitor.of(ctx));
        FormInput form = FormInput.of(ctx);
        String gate = ctx.pathParam("gate");
        try {
            GateService.Wish wish = wish(form, new HashSet<>(form.values("checks")));
            gates.settle(id(ctx), gate, wish, Visitor.of(ctx));
            Flash.say(ctx, Message.of(wish.holds().isPresent() ? "gates.settled-says" : "gates.opened-says"));
            ctx.redirect("/applications/" + id(ctx).text() + "/gates#g-" + gate, HttpStatus.SEE_OTHER);
        } catch (Invalid invalid) {
            form.refuse(invalid);
            show(ctx.status(invalid.status()), form, gate);
        }
    }

    private static GateService.Wish wish(FormInput form, Set<String> checks) {
        String holds = form.value("holds");
        if (!List.of("true", "false", "open").contains(holds)) {
            form.refuse("holds", Message.of("gates.choose"));
        }
        Optional<LocalDate> asOf = form.fields().day("asOf");
        if (asOf.isEmpty() && form.error("asOf").isEmpty()) {
            form.refuse("asOf", Message.of("web.fill-in"));
        }
        String ground = form.fields().optional("ground", LONGEST).orElse("");
        String source = form.fields().optional("source", LONGEST).orElse("");
        form.mustBeAccepted();
        Optional<Boolean> settled = holds.equals("open") ? Optional.empty() : Optional.of(Boolean.valueOf(holds));
        return new GateService.Wish(settled, checks, ground, source, asOf.orElseThrow());
    }

    private void list(Context ctx) {
        GateService.Known known = gates.known(id(ctx), Visitor.of(ctx));
        Desk desk = parts.desks().open(id(ctx), Visitor.of(ctx));
        Locale language = Languages.of(ctx);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "items",
                known.cases().stream()
                        .map(each -> document(each, desk, language))
                        .toList());
        document.put("others", known.others().stream().map(GateRoutes::document).toList());
        ctx.json(document);
    }

    private void put(Context ctx) {
        gates.requireGate(id(ctx), ctx.pathParam("gate"), Visitor.of(ctx));
        Map<String, Value> sent = SentFields.of(ctx.body(), Set.of("holds", "checks", "ground", "source", "asOf"));
        Map<String, String> typed = new LinkedHashMap<>();
        Value holds = sent.getOrDefault("holds", Value.nothing());
        typed.put("holds", holds instanceof Value.Truth truth ? String.valueOf(truth.holds()) : "open");
        for (String field : List.of("ground", "source", "asOf")) {
            typed.put(field, SentFields.text(sent, field));
        }
        Set<String> checks = new HashSet<>();
        if (sent.getOrDefault("checks", new Value.Items(List.of())) instanceof Value.Items items) {
            items.items().forEach(item -> checks.add(item instanceof Value.Text text ? text.text() : "?"));
        }
        ctx.json(document(
                gates.settle(id(ctx), ctx.pathParam("gate"), wish(FormInput.showing(typed), checks), Visitor.of(ctx))));
    }

    private static Map<String, Object> document(GateCase each, Desk desk, Locale language) {
        Gate gate = each.gate();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("gate", gate.id());
        document.put("label", gate.label());
        document.put("byFacts", !each.isSettleable());
        List<FactView> facts = FactView.of(desk, gate.id(), desk.revision().wording(language));
        document.put("facts", ApplicationDocument.documents(facts, language));
        document.put(
                "answers", each.answers().stream().map(GateRoutes::document).toList());
        each.settled().ifPresent(settlement -> document.put("settled", document(settlement)));
        return document;
    }

    private static Map<String, Object> document(DepartmentAnswer answer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("inquiry", answer.inquiryId());
        document.put("department", answer.department());
        document.put("question", answer.question());
        document.put("dueOn", answer.dueOn().toString());
        answer.finding().ifPresent(finding -> document.put("finding", finding.name()));
        answer.ground().filter(ground -> !ground.isEmpty()).ifPresent(ground -> document.put("ground", ground));
        answer.since().ifPresent(day -> document.put("since", day.toString()));
        answer.answeredOn().ifPresent(day -> document.put("answeredOn", day.toString()));
        answer.withdrawnAt().ifPresent(taken -> document.put("withdrawnAt", Moments.text(taken)));
        answer.withdrawnWhy().ifPresent(why -> document.put("withdrawnWhy", why));
        return document;
    }

    private static Map<String, Object> document(GateSettlement settlement) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("gate", settlement.gate());
        document.put("number", settlement.number());
        settlement.holds().ifPresent(holds -> document.put("holds", holds));
        document.put("ground", settlement.ground());
        document.put("source", settlement.source());
        document.put("asOf", settlement.asOf().toString());
        return document;
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
