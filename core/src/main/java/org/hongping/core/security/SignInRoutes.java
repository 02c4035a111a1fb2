package org.hongping.core.security;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Addresses;
import org.hongping.core.web.Cookies;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.KeptForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Signing in, in two steps where there is a second factor, and out. */
public final class SignInRoutes {
    private static final String DEVICE = "hongping_device";
    private static final Duration DEVICE_LASTS = Duration.ofDays(365);

    private final Security security;
    private final List<KnownAccount> known;

    private SignInRoutes(Security security, List<KnownAccount> known) {
        this.security = security;
        this.known = List.copyOf(known);
    }

    /** Adds the pages; {@code known} are the accounts of the demonstration, none elsewhere. */
    public static void register(RoutesConfig routes, Security security, List<KnownAccount> known) {
        var pages = new SignInRoutes(security, known);
        routes.get("/sign-in", pages::ask, Role.ANYONE);
        routes.post("/sign-in", pages::signIn, Role.ANYONE);
        routes.post("/sign-in/code", pages::signInWithCode, Role.ANYONE);
        routes.post("/sign-out", pages::signOut, Role.ANYONE);
    }

    private void ask(Context ctx) {
        String next = Optional.ofNullable(ctx.queryParam("next"))
                .map(Addresses::local)
                .orElse("/");
        if (Visitor.of(ctx).signedIn()) {
            ctx.redirect(next, HttpStatus.SEE_OTHER);
            return;
        }
        show(ctx, FormInput.showing(Map.of("next", next)), Optional.empty());
    }

    private void signIn(Context ctx) {
        FormInput form = FormInput.of(ctx);
        try {
            arrive(ctx, form, security.accounts().signIn(attempt(ctx, form)));
        } catch (CodeAsked right) {
            askCode(ctx, form, right.token(), Optional.empty());
        } catch (TooManyAttempts wait) {
            ctx.header("Retry-After", String.valueOf(wait.seconds()));
            refuse(ctx, form, wait);
        } catch (SignInRefused refused) {
            refuse(ctx, form, refused);
        }
    }

    private void signInWithCode(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String token = form.value("pending");
        CodeSignIn attempt = new CodeSignIn(token, form.value("code"), origin(ctx), Cookies.read(ctx, DEVICE));
        try {
            arrive(ctx, form, security.accounts().signInWithCode(attempt));
        } catch (TooManyAttempts wait) {
            ctx.header("Retry-After", String.valueOf(wait.seconds()));
            askCode(ctx.status(wait.status()), form, token, Optional.of(wait.codeDetail()));
        } catch (SignInRefused refused) {
            if (refused.startsAgain()) {
                refuse(ctx, form, refused);
            } else {
                askCode(ctx.status(refused.status()), form, token, Optional.of(refused.detail()));
            }
        }
    }

    /** What was typed into another form before travels along. */
    private static void askCode(Context ctx, FormInput form, String token, Optional<Message> refusal) {
        ctx.header("Cache-Control", "no-store");
        ctx.render("security/code.peb", Map.of("form", form, "pending", token, "refusal", refusal));
    }

    private static SignIn attempt(Context ctx, FormInput form) {
        return new SignIn(
                form.value("name"), new Password(form.value("password")), origin(ctx), Cookies.read(ctx, DEVICE));
    }

    private static Origin origin(Context ctx) {
        return new Origin(ctx.ip(), Optional.ofNullable(ctx.userAgent()).orElse(""));
    }

    private void arrive(Context ctx, FormInput form, NewSession session) {
        Cookies.set(ctx, Cookies.SESSION, session.token());
        Cookies.set(ctx, DEVICE, session.device(), DEVICE_LASTS);
        session.signedIn().account().locale().ifPresent(language -> Languages.choose(ctx, language));
        goOn(ctx, form, session);
    }

    /** To the page that was asked for, or to what was typed when the session before had ended. */
    private void goOn(Context ctx, FormInput form, NewSession session) {
        Optional<KeptForm> kept = KeptForm.carried(form);
        Optional<Duty> duty = session.signedIn().standing().duty();
        if (kept.isPresent()) {
            security.visitors().ofSession(session.token()).orElseThrow().arrive(ctx);
            kept.get().show(ctx, duty.map(first -> new KeptForm.First(first.says(), first.page())));
            return;
        }
        String next = duty.map(Duty::page).orElseGet(() -> Addresses.local(form.value("next")));
        ctx.redirect(next, HttpStatus.SEE_OTHER);
    }

    private void refuse(Context ctx, FormInput form, Rejected refused) {
        Optional<KeptForm> kept = KeptForm.carried(form);
        ctx.status(refused.status());
        if (kept.isPresent()) {
            kept.get().refuse(ctx, refused.detail());
            return;
        }
        show(ctx, form, Optional.of(refused.detail()));
    }

    private void show(Context ctx, FormInput form, Optional<Message> refusal) {
        ctx.render("security/sign-in.peb", Map.of("form", form, "refusal", refusal, "known", known));
    }

    private void signOut(Context ctx) {
        Cookies.read(ctx, Cookies.SESSION).ifPresent(security.sessions()::end);
        Cookies.remove(ctx, Cookies.SESSION);
        Flash.say(ctx, Message.of("account.signed-out"));
        ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
    }
}
