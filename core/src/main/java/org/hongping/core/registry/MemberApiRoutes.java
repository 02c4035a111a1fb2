package org.hongping.core.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountId;
import org.hongping.core.security.AccountService;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Which accounts act for an enterprise, for programs. */
final class MemberApiRoutes {
    private static final String ALL = "/api/v1/enterprises/{id}/accounts";
    private static final int LONGEST_NAME = 60;

    private final EnterpriseService enterprises;
    private final AccountService accounts;

    private MemberApiRoutes(EnterpriseService enterprises, AccountService accounts) {
        this.enterprises = enterprises;
        this.accounts = accounts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, Registry registry, AccountService accounts) {
        MemberApiRoutes api = new MemberApiRoutes(registry.enterprises(), accounts);
        routes.get(ALL, api::list, Role.ORGANISER, Role.APPLICANT);
        routes.post(ALL, api::join, Role.ORGANISER);
        routes.delete(ALL + "/{account}", api::leave, Role.ORGANISER);
    }

    private void list(Context ctx) {
        enterprises.get(id(ctx), Visitor.of(ctx));
        ctx.json(Map.of(
                "items",
                enterprises.members(id(ctx)).stream()
                        .map(accounts::get)
                        .map(MemberApiRoutes::document)
                        .toList()));
    }

    /** Once more changes nothing. */
    private void join(Context ctx) {
        enterprises.get(id(ctx), Visitor.of(ctx));
        FormInput form = JsonForm.of(ctx, Set.of("signInName"));
        String name = form.fields().text("signInName", LONGEST_NAME);
        form.mustBeAccepted();
        Account account = accounts.named(SignInName.of(name))
                .filter(found -> found.is(Role.APPLICANT))
                .orElseThrow(() -> new Invalid("signInName", Message.of("registry.no-applicant", name)));
        enterprises.join(id(ctx), account.id(), Visitor.of(ctx));
        ctx.status(201).json(document(account));
    }

    private void leave(Context ctx) {
        enterprises.get(id(ctx), Visitor.of(ctx));
        AccountId account = new AccountId(ctx.pathParam("account"));
        if (!enterprises.members(id(ctx)).contains(account)) {
            throw new NotFound(account.text());
        }
        enterprises.leave(id(ctx), account, Visitor.of(ctx));
        ctx.status(204);
    }

    private static Map<String, Object> document(Account account) {
        return Map.of(
                "id", account.id().text(),
                "signInName", account.signInName().text(),
                "displayName", account.displayName());
    }

    private static EnterpriseId id(Context ctx) {
        return EnterpriseId.of(ctx.pathParam("id"));
    }
}
