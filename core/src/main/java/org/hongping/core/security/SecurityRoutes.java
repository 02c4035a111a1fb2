package org.hongping.core.security;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** How strict the house is: the rules of every profile beside each other, the step to another, rights to be confirmed. */
public final class SecurityRoutes {
    private static final String PAGE = "/security";

    private final Security security;

    private SecurityRoutes(Security security) {
        this.security = security;
    }

    /** Adds the page. */
    public static void register(RoutesConfig routes, Security security) {
        var pages = new SecurityRoutes(security);
        routes.get(PAGE, ctx -> pages.show(ctx, FormInput.empty()), Role.SECURITY_ADMINISTRATOR, Role.ADMINISTRATOR);
        routes.post(PAGE + "/profile", pages::change, Role.SECURITY_ADMINISTRATOR);
        routes.post(PAGE + "/rights", pages::confirm, Role.SECURITY_ADMINISTRATOR);
    }

    private void show(Context ctx, FormInput form) {
        ProfileService profiles = security.profiles();
        Optional<ChosenProfile> chosen = profiles.chosen();
        Map<Profile, List<Message>> hindrances = new HashMap<>();
        Arrays.stream(Profile.values()).forEach(each -> hindrances.put(each, profiles.hindrances(each)));
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("policy", profiles.policy());
        model.put("since", chosen.map(ChosenProfile::since));
        model.put("version", chosen.map(ChosenProfile::version).orElse(0L));
        model.put("profiles", Profile.values());
        model.put("rows", PolicyTable.rows());
        model.put("hindrances", hindrances.getOrDefault(Profile.MLPS3, List.of()));
        model.put("mayChange", Visitor.of(ctx).is(Role.SECURITY_ADMINISTRATOR));
        model.put("waiting", security.rights().waiting());
        ctx.render("security/security.peb", model);
    }

    private void change(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<Profile> wanted = form.fields().choice("profile", Profile.class);
        if (wanted.isEmpty() && !form.refused()) {
            form.refuse("profile", Message.of("web.fill-in"));
        }
        if (!form.fields().ticked("sure")) {
            form.refuse("sure", Message.of("profile.not-sure"));
        }
        if (!form.refused()) {
            try {
                Password current = new Password(form.value("currentPassword"));
                SignedIn who = SignedInRoutes.who(ctx, security);
                security.profiles().change(who, wanted.orElseThrow(), current, Version.asked(ctx));
                Flash.say(ctx, Message.of("profile.changed"));
                ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            } catch (Conflict conflict) {
                form.refuse("profile", conflict.detail());
            } catch (Stale stale) {
                form.refuse("profile", stale.detail());
            }
        }
        show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
    }

    private void confirm(Context ctx) {
        FormInput form = FormInput.of(ctx);
        List<AccountId> ids =
                form.values("accounts").stream().map(AccountId::new).toList();
        if (ids.isEmpty()) {
            form.refuse("accounts", Message.of("profile.none-ticked"));
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
            return;
        }
        Actor by = Actor.of(SignedInRoutes.who(ctx, security).account().id());
        int confirmed = security.rights().confirm(by, ids);
        Flash.say(ctx, Message.of("profile.rights-confirmed", String.valueOf(confirmed)));
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }
}
