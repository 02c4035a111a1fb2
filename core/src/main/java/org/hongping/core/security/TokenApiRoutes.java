package org.hongping.core.security;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Idempotency;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** One's own access tokens for programs. No token makes another, else whoever found one would have it for ever. */
final class TokenApiRoutes {
    private static final String ALL = "/api/v1/account/tokens";

    private final Security security;

    private TokenApiRoutes(Security security) {
        this.security = security;
    }

    static void register(RoutesConfig routes, Security security) {
        TokenApiRoutes api = new TokenApiRoutes(security);
        routes.get(ALL, api::list, Role.SIGNED_IN);
        routes.post(ALL, api::issue, Role.SIGNED_IN);
        routes.delete(ALL + "/{id}", api::revoke, Role.SIGNED_IN);
    }

    private void list(Context ctx) {
        Instant now = security.sessions().now();
        SecurityPolicy policy = security.profiles().policy();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "items",
                security.tokens().of(own(ctx)).stream()
                        .map(token -> document(token, now))
                        .toList());
        document.put("allowed", policy.hasTokens());
        document.put("longestDays", policy.longestToken().toDays());
        ctx.json(document);
    }

    private void issue(Context ctx) {
        if (Visitor.of(ctx).byToken()) {
            throw new Forbidden(Message.of("token.not-by-token"));
        }
        FormInput sent = JsonForm.of(ctx, Set.of("label", "days", "roles", "readsOnly"), Set.of("roles"));
        mustBeRoles(sent);
        TokenWanted wanted = TokenRoutes.wanted(sent, !sent.value("readsOnly").equals("false"));
        sent.mustBeAccepted();
        IssuedToken issued = security.tokens().issue(SignedInRoutes.who(ctx, security), wanted);
        Map<String, Object> kept = document(issued.token(), security.sessions().now());
        Map<String, Object> whole = new LinkedHashMap<>(kept);
        whole.put("token", issued.secret());
        Idempotency.answerOnce(ctx.status(201), whole, kept);
    }

    private static void mustBeRoles(FormInput sent) {
        for (String role : sent.values("roles")) {
            if (Account.ROLES.stream().noneMatch(known -> known.name().equals(role))) {
                throw new Invalid("roles", Message.of("web.no-choice", role));
            }
        }
    }

    private void revoke(Context ctx) {
        security.tokens().revoke(own(ctx), new AccessTokenId(ctx.pathParam("id")));
        ctx.status(204);
    }

    private static Map<String, Object> document(AccessToken token, Instant now) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", token.id().text());
        document.put("label", token.label());
        document.put("roles", token.roles().stream().sorted().map(Role::name).toList());
        document.put("readsOnly", token.readsOnly());
        document.put("createdAt", Moments.text(token.created()));
        document.put("endsAt", Moments.text(token.ends()));
        token.lastUsed().ifPresent(moment -> document.put("lastUsedAt", Moments.text(moment)));
        document.put("valid", now.isBefore(token.ends()));
        return document;
    }

    private static AccountId own(Context ctx) {
        return new AccountId(Visitor.of(ctx).accountOrRefuse());
    }
}
