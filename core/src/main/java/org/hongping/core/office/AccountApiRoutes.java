package org.hongping.core.office;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountId;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Idempotency;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;

/** Accounts for programs: {@code /api/v1/accounts}. A password by chance is told once and kept nowhere. */
final class AccountApiRoutes {
    private static final String ALL = "/api/v1/accounts";
    private static final String ONE = ALL + "/{id}";
    private static final int LONGEST_ID = 40;

    private final AccountDesk desk;

    private AccountApiRoutes(AccountDesk desk) {
        this.desk = desk;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, AccountDesk desk) {
        AccountApiRoutes api = new AccountApiRoutes(desk);
        routes.get(ALL, api::list, AccountRoles.LOOKING_ON);
        routes.post(ALL, api::handOut, AccountRoles.KEEPERS);
        routes.post(ALL + "/batch", api::handOutMany, AccountRoles.KEEPERS);
        routes.get(ONE, api::show, AccountRoles.LOOKING_ON);
        routes.post(ONE + "/password", api::handOutAgain, AccountRoles.KEEPERS);
        routes.post(ONE + "/disable", api::disable, AccountRoles.KEEPERS);
        routes.post(ONE + "/unlock", api::unlock, AccountRoles.LOOKING_ON);
        routes.delete(ONE + "/second-factor", api::resetSecondFactor, AccountRoles.RESETTING);
        routes.put(ONE + "/rights", api::changeRights, Role.SECURITY_ADMINISTRATOR);
    }

    private void list(Context ctx) {
        String words = Optional.ofNullable(ctx.queryParam("q")).orElse("");
        ctx.json(desk.page(words, Cursor.asked(ctx), Visitor.of(ctx))
                .map(this::document)
                .document());
    }

    private void show(Context ctx) {
        answer(ctx);
    }

    private void handOut(Context ctx) {
        WantedAccount wanted =
                SentAccount.one(JsonForm.of(ctx, SentAccount.FIELDS, SentAccount.LISTS), desk::enterprise);
        Slip slip = SentAccount.named(() -> desk.handOut(wanted.account(), wanted.enterprise(), Visitor.of(ctx)));
        ctx.status(201).header("Location", ALL + "/" + slip.account().id().text());
        tellOnce(ctx, slip);
    }

    private void handOutMany(Context ctx) {
        List<WantedAccount> wanted = SentAccount.all(
                JsonForm.many(ctx, "accounts", SentAccount.FIELDS, SentAccount.LISTS), desk::enterprise);
        List<Slip> slips = SentAccount.named(() -> desk.handOut(wanted, Visitor.of(ctx)));
        Idempotency.answerOnce(
                ctx.status(201),
                Map.of(
                        "items",
                        slips.stream()
                                .map(slip -> AccountDocument.of(slip, desk.policy()))
                                .toList()),
                Map.of(
                        "items",
                        slips.stream().map(slip -> document(slip.account())).toList()));
    }

    private void handOutAgain(Context ctx) {
        tellOnce(ctx, desk.handOutAgain(id(ctx), Visitor.of(ctx)));
    }

    private void tellOnce(Context ctx, Slip slip) {
        Idempotency.answerOnce(ctx, AccountDocument.of(slip, desk.policy()), document(slip.account()));
    }

    private void disable(Context ctx) {
        desk.disable(id(ctx), Visitor.of(ctx));
        answer(ctx);
    }

    private void unlock(Context ctx) {
        desk.unlock(id(ctx), Visitor.of(ctx));
        answer(ctx);
    }

    private void resetSecondFactor(Context ctx) {
        desk.resetSecondFactor(id(ctx), Visitor.of(ctx));
        ctx.status(204);
    }

    /** Whose it is comes before what was sent. */
    private void changeRights(Context ctx) {
        desk.get(id(ctx), Visitor.of(ctx));
        FormInput sent = JsonForm.of(ctx, SentAccount.RIGHTS, SentAccount.LISTS);
        SentAccount.named(() -> {
            FormInput form = SentAccount.asForm(sent);
            Set<Role> roles = AccountForm.ticked(form);
            Optional<String> area = form.fields().optional("area", LONGEST_ID);
            form.mustBeAccepted();
            desk.changeRights(id(ctx), roles, area, Version.asked(ctx), Visitor.of(ctx));
            return roles;
        });
        answer(ctx);
    }

    private void answer(Context ctx) {
        Account account = desk.get(id(ctx), Visitor.of(ctx));
        account.rights().tell(ctx);
        ctx.json(document(account));
    }

    private Map<String, Object> document(Account account) {
        return AccountDocument.of(account, desk.policy());
    }

    private static AccountId id(Context ctx) {
        return new AccountId(ctx.pathParam("id"));
    }
}
