package org.hongping.core.office;

import static org.hongping.core.office.AccountForm.kept;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.OnceForms;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Hands out many accounts at once, their slips (账号通知单) on one print. */
final class AccountBatchRoutes {
    private static final int LONGEST_ID = 40;

    private final AccountDesk desk;

    private AccountBatchRoutes(AccountDesk desk) {
        this.desk = desk;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AccountDesk desk) {
        AccountBatchRoutes pages = new AccountBatchRoutes(desk);
        routes.get("/accounts/batch", ctx -> pages.ask(ctx, FormInput.empty()), AccountRoles.KEEPERS);
        routes.post("/accounts/batch", pages::handOut, AccountRoles.KEEPERS);
    }

    private void ask(Context ctx, FormInput form) {
        ctx.render("office/account-batch.peb", AccountPages.form(desk, form, Visitor.of(ctx)));
    }

    private void handOut(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<Role> role = form.fields().choice("role", Role.class);
        if (role.isEmpty()) {
            form.refuse("role", Message.of("office.no-role"));
        }
        Optional<String> area = form.fields().optional("area", LONGEST_ID);
        if (role.filter(wanted -> wanted == Role.EXAMINER).isPresent() && area.isEmpty()) {
            form.refuse("area", Message.of("security.area-missing"));
        }
        List<WantedAccount> wanted =
                form.refused() ? List.of() : new AccountRows(desk::enterprise).read(form, role.orElseThrow(), area);
        if (!form.refused()) {
            Optional<List<Slip>> slips = kept(form, () -> desk.handOut(wanted, Visitor.of(ctx)));
            if (slips.isPresent()) {
                print(ctx, slips.get());
                return;
            }
        }
        ask(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
    }

    /** Shows the print of slips; nobody can see the passwords again but who sends the same form twice. */
    static void print(Context ctx, List<Slip> slips) {
        OnceForms.tells(ctx);
        ctx.header("Cache-Control", "no-store").render("office/slip.peb", AccountPages.slips(slips, ctx.url()));
    }
}
