package org.hongping.core.office;

import static org.hongping.core.office.AccountForm.kept;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.registry.Choice;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountId;
import org.hongping.core.security.NewAccount;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The pages of accounts: find, hand out one or many, hand out again, lock and unlock. */
public final class AccountsRoutes {
    private static final int LONGEST_ID = 40;

    private final AccountDesk desk;

    private AccountsRoutes(AccountDesk desk) {
        this.desk = desk;
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, AccountDesk desk) {
        var pages = new AccountsRoutes(desk);
        routes.get("/accounts", pages::list, AccountRoles.LOOKING_ON);
        routes.get("/accounts/new", ctx -> pages.ask(ctx, FormInput.empty()), AccountRoles.KEEPERS);
        routes.post("/accounts", pages::handOut, AccountRoles.KEEPERS);
        AccountBatchRoutes.register(routes, desk);
        routes.get("/accounts/{id}", ctx -> pages.show(ctx, Optional.empty()), AccountRoles.LOOKING_ON);
        routes.post("/accounts/{id}/password", pages::handOutAgain, AccountRoles.KEEPERS);
        routes.post("/accounts/{id}/disable", pages::disable, AccountRoles.KEEPERS);
        routes.post("/accounts/{id}/unlock", pages::unlock, AccountRoles.LOOKING_ON);
        routes.post("/accounts/{id}/second-factor", pages::resetSecondFactor, AccountRoles.RESETTING);
        routes.post("/accounts/{id}/rights", pages::changeRights, Role.SECURITY_ADMINISTRATOR);
        AccountApiRoutes.register(routes, desk);
    }

    private void list(Context ctx) {
        String words = Optional.ofNullable(ctx.queryParam("q")).orElse("");
        ctx.render(
                "office/accounts.peb",
                Map.of(
                        "search",
                        FormInput.showing(Map.of("q", words)),
                        "slice",
                        desk.page(words, Cursor.asked(ctx), Visitor.of(ctx)),
                        "areas",
                        desk.areas().tree(),
                        "mayHandOut",
                        Visitor.of(ctx).isAnyOf(Set.of(AccountRoles.KEEPERS)),
                        "oneHat",
                        !desk.policy().apart() && Visitor.of(ctx).is(Role.ADMINISTRATOR),
                        "more",
                        "/accounts?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    private void ask(Context ctx, FormInput form) {
        ctx.render("office/account-new.peb", AccountPages.form(desk, form, Visitor.of(ctx)));
    }

    private void handOut(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<NewAccount> wanted = AccountForm.read(form);
        Optional<Optional<Enterprise>> enterprise = kept(form, () -> desk.enterprise(form.value("enterprise")));
        if (!form.refused()) {
            Optional<Slip> slip =
                    kept(form, () -> desk.handOut(wanted.orElseThrow(), enterprise.orElseThrow(), Visitor.of(ctx)));
            if (slip.isPresent()) {
                AccountBatchRoutes.print(ctx, List.of(slip.get()));
                return;
            }
        }
        ask(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
    }

    private void show(Context ctx, Optional<FormInput> refused) {
        Visitor by = Visitor.of(ctx);
        Account account = desk.get(id(ctx), by);
        AreaTree areas = desk.areas().tree();
        Map<String, Object> model = new HashMap<>();
        model.put("account", account);
        model.put("own", account.id().text().equals(by.accountOrRefuse()));
        model.put("area", account.areaId().map(AreaId::of).map(areas::where).orElse(""));
        model.put("rights", refused.orElseGet(() -> rights(account)));
        model.put("roles", Account.ROLES.stream().sorted().toList());
        model.put("areas", Choice.ofAreas(areas, Optional.empty()));
        model.put("waits", account.rightsWaiting() && desk.policy().apart());
        model.put("mayChangeRights", by.is(Role.SECURITY_ADMINISTRATOR));
        model.put("mayHandOut", by.isAnyOf(Set.of(AccountRoles.KEEPERS)));
        model.put("mayReset", by.isAnyOf(Set.of(AccountRoles.RESETTING)));
        ctx.render("office/account.peb", model);
    }

    private static FormInput rights(Account account) {
        return FormInput.showingAll(Map.of(
                "roles", account.roles().stream().map(Role::name).toList(),
                "area", account.areaId().stream().toList()));
    }

    private void changeRights(Context ctx) {
        FormInput form = FormInput.of(ctx);
        AccountId id = id(ctx);
        desk.get(id, Visitor.of(ctx));
        Set<Role> roles = AccountForm.ticked(form);
        Optional<String> area = form.fields().optional("area", LONGEST_ID);
        Optional<Boolean> changed = form.refused()
                ? Optional.empty()
                : kept(form, () -> {
                    changeRights(id, roles, area, ctx);
                    return true;
                });
        if (changed.isPresent()) {
            done(ctx, Message.of("office.rights-changed"));
            return;
        }
        show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), Optional.of(form));
    }

    private void changeRights(AccountId id, Set<Role> roles, Optional<String> area, Context ctx) {
        try {
            desk.changeRights(id, roles, area, Version.asked(ctx), Visitor.of(ctx));
        } catch (Stale stale) {
            throw new Invalid("roles", Message.of("office.rights-meanwhile"));
        }
    }

    private void resetSecondFactor(Context ctx) {
        boolean had = desk.resetSecondFactor(id(ctx), Visitor.of(ctx));
        done(ctx, Message.of(had ? "office.factor-reset" : "office.factor-none"));
    }

    private void handOutAgain(Context ctx) {
        AccountBatchRoutes.print(ctx, List.of(desk.handOutAgain(id(ctx), Visitor.of(ctx))));
    }

    private void disable(Context ctx) {
        desk.disable(id(ctx), Visitor.of(ctx));
        done(ctx, Message.of("office.account-locked"));
    }

    private void unlock(Context ctx) {
        desk.unlock(id(ctx), Visitor.of(ctx));
        done(ctx, Message.of("office.account-unlocked"));
    }

    private void done(Context ctx, Message message) {
        Flash.say(ctx, message);
        ctx.redirect("/accounts/" + id(ctx).text(), HttpStatus.SEE_OTHER);
    }

    private static AccountId id(Context ctx) {
        return new AccountId(ctx.pathParam("id"));
    }
}
