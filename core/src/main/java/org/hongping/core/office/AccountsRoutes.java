package org.hongping.core.office;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountId;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The administrator's pages of accounts: find, hand out, hand out again, lock and unlock. */
public final class AccountsRoutes {
    private static final int LONGEST_NAME = 60;

    private final AccountDesk desk;

    private AccountsRoutes(AccountDesk desk) {
        this.desk = desk;
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, AccountDesk desk) {
        var pages = new AccountsRoutes(desk);
        routes.get("/accounts", pages::list, Role.ADMINISTRATOR);
        routes.get("/accounts/new", ctx -> pages.ask(ctx, FormInput.empty()), Role.ADMINISTRATOR);
        routes.post("/accounts", pages::handOut, Role.ADMINISTRATOR);
        routes.get("/accounts/{id}", pages::show, Role.ADMINISTRATOR);
        routes.post("/accounts/{id}/password", pages::handOutAgain, Role.ADMINISTRATOR);
        routes.post("/accounts/{id}/disable", pages::disable, Role.ADMINISTRATOR);
        routes.post("/accounts/{id}/unlock", pages::unlock, Role.ADMINISTRATOR);
    }

    private void list(Context ctx) {
        String words = Optional.ofNullable(ctx.queryParam("q")).orElse("");
        ctx.render(
                "office/accounts.peb",
                Map.of(
                        "search",
                        FormInput.showing(Map.of("q", words)),
                        "slice",
                        desk.accounts().page(words, Cursor.asked(ctx)),
                        "more",
                        "/accounts?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    private void ask(Context ctx, FormInput form) {
        ctx.render("office/account-new.peb", Map.of("form", form));
    }

    private void handOut(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<SignInName> name = kept(form, () -> SignInName.of(form.value("signInName")));
        String display = form.fields().text("displayName", LONGEST_NAME);
        String organisation =
                form.fields().optional("organisation", LONGEST_NAME).orElse("");
        Set<Role> roles = roles(form);
        Optional<Optional<Enterprise>> enterprise = kept(form, () -> desk.enterprise(form.value("enterprise")));
        if (!form.refused()) {
            NewAccount wanted = new NewAccount(name.orElseThrow(), display, organisation, roles, false);
            Optional<Slip> slip = kept(form, () -> desk.handOut(wanted, enterprise.orElseThrow(), Visitor.of(ctx)));
            if (slip.isPresent()) {
                show(ctx, slip.get());
                return;
            }
        }
        ask(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
    }

    private static Set<Role> roles(FormInput form) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Account.ROLES.stream().filter(role -> form.holds("roles", role.name())).forEach(roles::add);
        if (roles.isEmpty()) {
            form.refuse("roles", Message.of("office.no-role"));
        }
        if (roles.contains(Role.APPLICANT) && roles.size() > 1) {
            form.refuse("roles", Message.of("office.applicant-alone"));
        }
        if (!roles.contains(Role.APPLICANT) && !form.value("enterprise").isBlank()) {
            form.refuse("enterprise", Message.of("office.enterprise-of-applicants"));
        }
        return roles;
    }

    private void show(Context ctx) {
        Account account = desk.accounts().get(id(ctx));
        boolean own = account.id().text().equals(Visitor.of(ctx).accountOrRefuse());
        ctx.render("office/account.peb", Map.of("account", account, "own", own));
    }

    private void handOutAgain(Context ctx) {
        show(ctx, desk.handOutAgain(id(ctx), Visitor.of(ctx)));
    }

    /** On paper at once: nobody can see the password again. */
    private static void show(Context ctx, Slip slip) {
        ctx.render(
                "office/slip.peb",
                Map.of(
                        "slip",
                        slip,
                        "address",
                        ctx.scheme() + "://" + Optional.ofNullable(ctx.host()).orElse("")));
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

    private static <T> Optional<T> kept(FormInput form, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Invalid invalid) {
            form.refuse(invalid);
            return Optional.empty();
        }
    }
}
