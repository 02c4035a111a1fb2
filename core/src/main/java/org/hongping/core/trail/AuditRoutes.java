package org.hongping.core.trail;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.AuditFault;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.security.AccountService;
import org.hongping.core.security.SignInName;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;

/** The whole audit trail, for whoever audits: who did what and when, and whether it is whole. */
public final class AuditRoutes {
    private final Audit audit;
    private final AccountService accounts;
    private final AuditBook book;
    private final ClockCorrections clock;

    private AuditRoutes(Audit audit, AccountService accounts, AuditBook book, ClockCorrections clock) {
        this.audit = audit;
        this.accounts = accounts;
        this.book = book;
        this.clock = clock;
    }

    /** Adds the page. */
    public static void register(RoutesConfig routes, Storage storage, Audit audit, AccountService accounts) {
        AuditBook book = new AuditBook(new Trail(accounts), new Subjects(storage));
        ClockCorrections clock = new ClockCorrections(storage, audit);
        routes.get("/audit", new AuditRoutes(audit, accounts, book, clock)::show, Role.AUDITOR);
        AuditApiRoutes.register(routes, audit, accounts, book);
    }

    private void show(Context ctx) {
        String who = Optional.ofNullable(ctx.queryParam("who")).orElse("").strip();
        Optional<Actor> actor = actor(who);
        boolean unknown = !who.isEmpty() && actor.isEmpty();
        boolean checked = "true".equals(ctx.queryParam("check"));
        Map<String, Object> model = new HashMap<>();
        model.put("clock", clock.state());
        model.put("who", who);
        model.put("unknown", unknown);
        model.put("checked", checked);
        model.put(
                "faults",
                checked ? audit.verify().stream().map(AuditFault::message).toList() : List.of());
        model.put("slice", entries(unknown, actor, Cursor.asked(ctx), Languages.of(ctx)));
        model.put("more", "/audit?who=" + URLEncoder.encode(who, StandardCharsets.UTF_8));
        ctx.render("trail/audit.peb", model);
    }

    private Slice<AuditEntry> entries(boolean nobody, Optional<Actor> actor, Cursor cursor, Locale language) {
        if (nobody) {
            return new Slice<>(List.of(), Optional.empty());
        }
        // what is no place in the trail begins at its end
        Optional<String> after = cursor.after().filter(Place::is);
        List<AuditRow> rows = audit.newest(actor, after, cursor.limit() + 1);
        Slice<AuditRow> page = Slice.of(rows, cursor, Audit::place);
        return book.entries(page, language);
    }

    private Optional<Actor> actor(String name) {
        try {
            return name.isEmpty()
                    ? Optional.empty()
                    : accounts.named(SignInName.of(name)).map(account -> Actor.of(account.id()));
        } catch (Invalid noName) {
            return Optional.empty();
        }
    }
}
