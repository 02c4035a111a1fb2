package org.hongping.core.security;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/** One's own account: language, keys, password, where one is signed in. */
public final class AccountRoutes {
    private final Security security;

    private AccountRoutes(Security security) {
        this.security = security;
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, Security security) {
        var pages = new AccountRoutes(security);
        routes.get("/account", ctx -> pages.show(ctx, FormInput.empty()), Role.SIGNED_IN);
        routes.post("/account/preferences", pages::prefer, Role.SIGNED_IN);
        routes.post("/account/password", pages::changePassword, Role.SIGNED_IN);
        routes.post("/account/sessions/others/end", pages::endOthers, Role.SIGNED_IN);
        routes.post("/account/sessions/{id}/end", pages::endSession, Role.SIGNED_IN);
        AuthenticatorRoutes.register(routes, security);
        TokenRoutes.register(routes, security);
        OwnAccountApiRoutes.register(routes, security);
        TokenApiRoutes.register(routes, security);
    }

    private void show(Context ctx, FormInput password) {
        SignedIn who = who(ctx);
        Map<String, Object> model = new HashMap<>();
        model.put("account", who.account());
        model.put("preferences", preferences(who.account()));
        model.put("password", password);
        model.put("sessions", sessions(who));
        model.put("duty", who.standing().duty());
        SecurityPolicy policy = security.profiles().policy();
        model.put("policy", policy);
        model.put("manyHats", who.account().roles().size() > 1 && !policy.apart());
        ctx.render("security/account.peb", model);
    }

    private static FormInput preferences(Account account) {
        String language = account.locale().map(Locale::toLanguageTag).orElse("");
        return FormInput.showing(Map.of("language", language, "shortcuts", String.valueOf(account.shortcuts())));
    }

    private List<Place> sessions(SignedIn who) {
        return security.sessions().of(who.account().id()).stream()
                .map(session ->
                        new Place(session, session.id().equals(who.session().id())))
                .toList();
    }

    private void prefer(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<Locale> language = Languages.withTag(form.value("language"));
        security.accounts()
                .prefer(who(ctx).account().id(), language, form.fields().ticked("shortcuts"));
        language.ifPresentOrElse(chosen -> Languages.choose(ctx, chosen), () -> Languages.forget(ctx));
        done(ctx, Message.of("account.preferences-saved"));
    }

    private void changePassword(Context ctx) {
        FormInput form = FormInput.of(ctx);
        if (!form.value("password").equals(form.value("passwordAgain"))) {
            form.refuse("passwordAgain", Message.of("account.passwords-differ"));
        } else {
            try {
                security.accounts()
                        .changePassword(
                                who(ctx),
                                new Password(form.value("currentPassword")),
                                new Password(form.value("password")));
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        if (form.refused()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form);
            return;
        }
        done(ctx, Message.of("account.password-changed"));
    }

    private void endSession(Context ctx) {
        security.sessions().end(who(ctx).account().id(), new SessionId(ctx.pathParam("id")));
        done(ctx, Message.of("account.session-ended"));
    }

    private void endOthers(Context ctx) {
        int ended = security.sessions().endOthers(who(ctx).session());
        done(ctx, Message.of("account.sessions-ended", String.valueOf(ended)));
    }

    private static void done(Context ctx, Message message) {
        Flash.say(ctx, message);
        ctx.redirect("/account", HttpStatus.SEE_OTHER);
    }

    private SignedIn who(Context ctx) {
        return SignedInRoutes.who(ctx, security);
    }

    /**
     * Where one is signed in.
     *
     * @param here whether it is this browser
     */
    public record Place(Session session, boolean here) {
        /** Returns the browser as people name it. */
        public String browser() {
            return BrowserName.of(session.agent());
        }
    }
}
