package org.hongping.core.security;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Cookies;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** One's own account for programs: who one is, and where one is signed in. */
final class OwnAccountApiRoutes {
    private static final String OWN = "/api/v1/account";
    private static final String SESSIONS = OWN + "/sessions";

    private final Security security;

    private OwnAccountApiRoutes(Security security) {
        this.security = security;
    }

    static void register(RoutesConfig routes, Security security) {
        OwnAccountApiRoutes api = new OwnAccountApiRoutes(security);
        routes.get(OWN, api::show, Role.SIGNED_IN);
        routes.get(SESSIONS, api::sessions, Role.SIGNED_IN);
        routes.delete(SESSIONS, api::endOthers, Role.SIGNED_IN);
        routes.delete(SESSIONS + "/{id}", api::end, Role.SIGNED_IN);
    }

    private void show(Context ctx) {
        Visitor by = Visitor.of(ctx);
        Account account = security.accounts().get(own(ctx));
        SecurityPolicy policy = security.profiles().policy();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", account.id().text());
        document.put("signInName", account.signInName().text());
        document.put("displayName", account.displayName());
        if (!account.organisation().isEmpty()) {
            document.put("organisation", account.organisation());
        }
        document.put("roles", names(account.roles()));
        document.put("rolesInForce", names(by.roles()));
        account.areaId().ifPresent(area -> document.put("areaId", area));
        account.locale().ifPresent(locale -> document.put("locale", locale.toLanguageTag()));
        document.put("readsOnly", by.readsOnly());
        document.put("byToken", by.byToken());
        document.put("secondFactor", account.secondFactor());
        document.put("passwordSetAt", Moments.text(account.passwordSet()));
        policy.duty(account, security.sessions().now())
                .ifPresent(duty -> document.put("duty", duty(duty, Languages.of(ctx))));
        document.put("profile", policy.profile().name());
        ctx.json(document);
    }

    private static Map<String, Object> duty(Duty duty, Locale language) {
        return Map.of(
                "kind", duty.name(),
                "title", duty.title().in(language),
                "says", duty.says().in(language),
                "page", duty.page());
    }

    private void sessions(Context ctx) {
        Optional<SessionId> here = here(ctx).map(signedIn -> signedIn.session().id());
        ctx.json(Map.of(
                "items",
                security.sessions().of(own(ctx)).stream()
                        .map(session -> document(
                                session, here.filter(session.id()::equals).isPresent()))
                        .toList()));
    }

    private static Map<String, Object> document(Session session, boolean here) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", session.id().text());
        document.put("browser", BrowserName.of(session.agent()));
        document.put("address", session.address());
        document.put("createdAt", Moments.text(session.created()));
        document.put("lastSeenAt", Moments.text(session.lastSeen()));
        document.put("endsAt", Moments.text(session.ends()));
        document.put("here", here);
        return document;
    }

    private void end(Context ctx) {
        security.sessions().end(own(ctx), new SessionId(ctx.pathParam("id")));
        ctx.status(204);
    }

    private void endOthers(Context ctx) {
        int ended = here(ctx)
                .map(signedIn -> security.sessions().endOthers(signedIn.session()))
                .orElseGet(() -> security.sessions().endAll(own(ctx)));
        ctx.json(Map.of("ended", ended));
    }

    /** Returns the session the request came in; a program has none. */
    private Optional<SignedIn> here(Context ctx) {
        return Visitor.of(ctx).byToken()
                ? Optional.empty()
                : Cookies.read(ctx, Cookies.SESSION).flatMap(security.sessions()::find);
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toList();
    }

    private static AccountId own(Context ctx) {
        return new AccountId(Visitor.of(ctx).accountOrRefuse());
    }
}
