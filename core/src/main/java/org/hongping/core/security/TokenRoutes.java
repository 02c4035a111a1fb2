package org.hongping.core.security;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.OnceForms;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/** One's own access tokens: made, shown once, listed, revoked. */
final class TokenRoutes {
    private static final String PAGE = "/account/tokens";
    private static final int LONGEST_LABEL = 60;
    private static final int USUAL_DAYS = 30;

    private final Security security;

    private TokenRoutes(Security security) {
        this.security = security;
    }

    static void register(RoutesConfig routes, Security security) {
        var pages = new TokenRoutes(security);
        routes.get(PAGE, ctx -> pages.show(ctx, pages.blank(ctx), Optional.empty()), Role.SIGNED_IN);
        routes.post(PAGE, pages::issue, Role.SIGNED_IN);
        routes.post(PAGE + "/{id}/revoke", pages::revoke, Role.SIGNED_IN);
    }

    /** What few programs need more than: reading, in all roles, for a month. */
    private FormInput blank(Context ctx) {
        Set<Role> roles = who(ctx).standing().roles();
        Map<String, String> values = new HashMap<>(Map.of("days", String.valueOf(USUAL_DAYS), "reach", "read"));
        if (roles.size() == 1) {
            values.put("roles", roles.iterator().next().name());
        }
        return FormInput.showing(values);
    }

    private void show(Context ctx, FormInput form, Optional<String> fresh) {
        SignedIn who = who(ctx);
        SecurityPolicy policy = security.profiles().policy();
        Instant now = security.sessions().now();
        List<ListedToken> tokens = security.tokens().of(who.account().id()).stream()
                .map(token -> new ListedToken(token, now.isBefore(token.ends())))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("fresh", fresh);
        model.put("tokens", tokens);
        model.put("allowed", policy.hasTokens());
        model.put("longest", policy.longestToken().toDays());
        model.put("roles", who.standing().roles().stream().sorted().toList());
        ctx.header("Cache-Control", "no-store").render("security/tokens.peb", model);
    }

    private void issue(Context ctx) {
        FormInput form = FormInput.of(ctx);
        TokenWanted wanted = wanted(form, !form.value("reach").equals("full"));
        if (!form.refused()) {
            try {
                String token = security.tokens().issue(who(ctx), wanted).secret();
                OnceForms.tells(ctx);
                show(ctx, blank(ctx), Optional.of(token));
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            } catch (Conflict conflict) {
                form.refuse("label", conflict.detail());
            }
        }
        show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, Optional.empty());
    }

    /** Reads what a page or a program asks for; faults stand at their fields. */
    static TokenWanted wanted(FormInput form, boolean readsOnly) {
        String label = form.fields().text("label", LONGEST_LABEL);
        Optional<Integer> days = form.fields().whole("days", 1, 3650);
        if (days.isEmpty() && form.error("days").isEmpty()) {
            form.refuse("days", Message.of("web.fill-in"));
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Account.ROLES.stream().filter(role -> form.holds("roles", role.name())).forEach(roles::add);
        if (roles.isEmpty()) {
            form.refuse("roles", Message.of("office.no-role"));
        }
        return new TokenWanted(label, roles, readsOnly, Duration.ofDays(days.orElse(1)));
    }

    private void revoke(Context ctx) {
        security.tokens().revoke(who(ctx).account().id(), new AccessTokenId(ctx.pathParam("id")));
        Flash.say(ctx, Message.of("token.revoked"));
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private SignedIn who(Context ctx) {
        return SignedInRoutes.who(ctx, security);
    }
}
