package org.hongping.core.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountId;
import org.hongping.core.security.AccountService;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The pages of enterprises: list, enterprise with its estates and accounts, registering, editing. */
final class EnterpriseRoutes {
    private static final Role[] READERS = {Role.ORGANISER, Role.APPLICANT, Role.EXAMINER};

    private final Registry registry;
    private final EnterpriseService enterprises;
    private final AccountService accounts;

    private EnterpriseRoutes(Registry registry, AccountService accounts) {
        this.registry = registry;
        this.enterprises = registry.enterprises();
        this.accounts = accounts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, Registry registry, AccountService accounts) {
        EnterpriseRoutes pages = new EnterpriseRoutes(registry, accounts);
        routes.get("/enterprises", pages::list, READERS);
        routes.get("/enterprises/new", pages::blank, Role.ORGANISER, Role.APPLICANT);
        routes.post("/enterprises", pages::register, Role.ORGANISER, Role.APPLICANT);
        routes.get("/enterprises/{id}", ctx -> pages.show(ctx, FormInput.empty()), READERS);
        routes.get("/enterprises/{id}/edit", pages::edit, Role.ORGANISER, Role.APPLICANT);
        routes.post("/enterprises/{id}", pages::save, Role.ORGANISER, Role.APPLICANT);
        routes.post("/enterprises/{id}/accounts", pages::join, Role.ORGANISER);
        routes.post("/enterprises/{id}/accounts/{account}/leave", pages::leave, Role.ORGANISER);
    }

    private void list(Context ctx) {
        Visitor by = Visitor.of(ctx);
        FormInput search = Searches.typed(ctx.queryParamMap());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("search", search);
        model.put("slice", enterprises.page(search.value("q"), Cursor.asked(ctx), by));
        model.put("more", Searches.address("/enterprises", search));
        model.put("organiser", by.is(Role.ORGANISER));
        model.put("everywhere", by.is(Role.ORGANISER) && by.area().isEmpty());
        model.put("office", Reach.byOffice(by));
        ctx.render("registry/enterprises.peb", model);
    }

    private void show(Context ctx, FormInput account) {
        Visitor by = Visitor.of(ctx);
        Enterprise enterprise = enterprises.get(id(ctx), by);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("enterprise", enterprise);
        model.put("facts", EnterpriseFacts.of(enterprise.details()));
        AskedDay asked = AskedDay.of(
                Optional.ofNullable(ctx.queryParam("asOf")), registry.estates().today());
        EnterpriseOnDay onDay = registry.records().enterpriseOn(enterprise.id(), asked.day(), by);
        model.put("became", enterprises.became(enterprise.id()));
        model.put("asked", asked.form());
        model.put("onDay", onDay);
        model.put("isToday", asked.isToday());
        model.put("kinds", RecordKindLink.of(Holder.of(enterprise.id()), by));
        model.put(
                "estates",
                registry.estates().managedBy(enterprise.id(), registry.estates().today()));
        model.put("areas", registry.areas().tree());
        boolean writes = enterprises.isTheirs(enterprise.id(), by);
        model.put("accounts", writes ? accountsOf(enterprise) : List.of());
        model.put("organiser", by.is(Role.ORGANISER));
        model.put("office", Reach.byOffice(by));
        model.put("writes", writes);
        model.put("form", account);
        ctx.render("registry/enterprise.peb", model);
    }

    private List<Account> accountsOf(Enterprise enterprise) {
        return enterprises.members(enterprise.id()).stream().map(accounts::get).toList();
    }

    private void blank(Context ctx) {
        renderNew(ctx, FormInput.empty());
    }

    private void register(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<Enterprise.Details> details = EnterpriseEntry.read(new Entry(form));
        if (!form.refused()) {
            try {
                saved(ctx, enterprises.register(details.orElseThrow(), Visitor.of(ctx)));
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        renderNew(ctx.status(422), form);
    }

    private void edit(Context ctx) {
        Enterprise enterprise = enterprises.get(id(ctx), Visitor.of(ctx));
        renderEdit(ctx, enterprise, FormInput.showing(EnterpriseEntry.written(enterprise.details())), false);
    }

    private void save(Context ctx) {
        Visitor by = Visitor.of(ctx);
        FormInput form = FormInput.of(ctx);
        Enterprise standing = enterprises.get(id(ctx), by);
        Optional<Enterprise.Details> details = EnterpriseEntry.read(new Entry(form));
        if (!form.refused()) {
            try {
                saved(ctx, enterprises.edit(standing.id(), details.orElseThrow(), Version.asked(ctx), by));
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            } catch (Stale stale) {
                renderEdit(ctx.status(stale.status()), enterprises.get(id(ctx), by), form, true);
                return;
            }
        }
        renderEdit(ctx.status(422), standing, form, false);
    }

    private void join(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<Account> account = accountNamed(form);
        if (account.isEmpty()) {
            show(ctx.status(422), form);
            return;
        }
        enterprises.join(id(ctx), account.get().id(), Visitor.of(ctx));
        Flash.say(ctx, Message.of("registry.joined", account.get().displayName()));
        ctx.redirect("/enterprises/" + id(ctx).text());
    }

    private Optional<Account> accountNamed(FormInput form) {
        try {
            Optional<Account> account =
                    accounts.named(SignInName.of(form.value("signInName"))).filter(found -> found.is(Role.APPLICANT));
            if (account.isEmpty()) {
                form.refuse("signInName", Message.of("registry.no-applicant", form.value("signInName")));
            }
            return account;
        } catch (Invalid invalid) {
            form.refuse(invalid);
            return Optional.empty();
        }
    }

    private void leave(Context ctx) {
        enterprises.leave(id(ctx), new AccountId(ctx.pathParam("account")), Visitor.of(ctx));
        Flash.say(ctx, Message.of("registry.left"));
        ctx.redirect("/enterprises/" + id(ctx).text());
    }

    private static void renderNew(Context ctx, FormInput form) {
        ctx.render(
                "registry/enterprise-new.peb",
                Map.of("form", form, "organiser", Visitor.of(ctx).is(Role.ORGANISER)));
    }

    /** After a stale save the form keeps what was typed, with what stands beside it. */
    private static void renderEdit(Context ctx, Enterprise standing, FormInput form, boolean stale) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("form", form);
        model.put("enterprise", standing);
        model.put("stale", stale);
        model.put("facts", EnterpriseFacts.of(standing.details()));
        model.put("organiser", Visitor.of(ctx).is(Role.ORGANISER));
        ctx.render("registry/enterprise-edit.peb", model);
    }

    private static void saved(Context ctx, Enterprise enterprise) {
        Flash.saved(ctx, enterprise.changedAt());
        ctx.redirect("/enterprises/" + enterprise.id().text());
    }

    private static EnterpriseId id(Context ctx) {
        return EnterpriseId.of(ctx.pathParam("id"));
    }
}
