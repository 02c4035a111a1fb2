package org.hongping.core.security;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.OnceForms;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/** One's own second factor: adding an authenticator, recovery codes, removing it. */
final class AuthenticatorRoutes {
    private static final String PAGE = "/account/second-factor";

    private final Security security;

    private AuthenticatorRoutes(Security security) {
        this.security = security;
    }

    static void register(RoutesConfig routes, Security security) {
        var pages = new AuthenticatorRoutes(security);
        routes.get(PAGE, ctx -> pages.show(ctx, FormInput.empty()), Role.SIGNED_IN);
        routes.post(PAGE + "/begin", pages::begin, Role.SIGNED_IN);
        routes.post(PAGE + "/confirm", pages::confirm, Role.SIGNED_IN);
        routes.post(PAGE + "/codes", pages::renewCodes, Role.SIGNED_IN);
        routes.post(PAGE + "/remove", pages::remove, Role.SIGNED_IN);
    }

    private void show(Context ctx, FormInput form) {
        ctx.header("Cache-Control", "no-store");
        ctx.render(
                "security/second-factor.peb",
                Map.of("form", form, "factor", security.authenticators().of(who(ctx)), "account", who(ctx).account()));
    }

    private void begin(Context ctx) {
        FormInput form = FormInput.of(ctx);
        attempt(ctx, form, () -> {
            security.authenticators().begin(who(ctx), new Password(form.value("currentPassword")));
            ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
        });
    }

    private void confirm(Context ctx) {
        FormInput form = FormInput.of(ctx);
        attempt(ctx, form, () -> {
            print(ctx, security.authenticators().confirm(who(ctx), form.value("code")));
        });
    }

    private void renewCodes(Context ctx) {
        FormInput form = FormInput.of(ctx);
        attempt(ctx, form, () -> {
            print(ctx, security.authenticators().renewRecoveryCodes(who(ctx), form.value("code")));
        });
    }

    private void remove(Context ctx) {
        FormInput form = FormInput.of(ctx);
        attempt(ctx, form, () -> {
            security.authenticators().remove(who(ctx), form.value("code"));
            Flash.say(ctx, Message.of("factor.removed"));
            ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
        });
    }

    private void attempt(Context ctx, FormInput form, Runnable work) {
        try {
            work.run();
        } catch (Invalid invalid) {
            form.refuse(invalid);
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
        }
    }

    private void print(Context ctx, List<String> codes) {
        OnceForms.tells(ctx);
        ctx.header("Cache-Control", "no-store");
        ctx.render("security/recovery-codes.peb", Map.of("codes", codes, "account", who(ctx).account()));
    }

    private SignedIn who(Context ctx) {
        return SignedInRoutes.who(ctx, security);
    }
}
