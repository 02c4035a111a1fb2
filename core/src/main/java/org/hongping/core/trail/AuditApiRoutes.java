package org.hongping.core.trail;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
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
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.rubric.Message;

/** The whole audit trail for programs: who did what and when, and whether it is whole. */
final class AuditApiRoutes {
    private final Audit audit;
    private final AccountService accounts;
    private final AuditBook book;

    private AuditApiRoutes(Audit audit, AccountService accounts, AuditBook book) {
        this.audit = audit;
        this.accounts = accounts;
        this.book = book;
    }

    static void register(RoutesConfig routes, Audit audit, AccountService accounts, AuditBook book) {
        AuditApiRoutes api = new AuditApiRoutes(audit, accounts, book);
        routes.get("/api/v1/audit", api::list, Role.AUDITOR);
        routes.get("/api/v1/audit/faults", api::faults, Role.AUDITOR);
    }

    private void list(Context ctx) {
        Optional<Actor> actor =
                Optional.ofNullable(ctx.queryParam("who")).map(String::strip).map(this::actor);
        Cursor cursor = Place.required(Cursor.asked(ctx));
        List<AuditRow> rows = audit.newest(actor, cursor.after(), cursor.limit() + 1);
        Slice<AuditRow> page = Slice.of(rows, cursor, Audit::place);
        ctx.json(book.entries(page, Languages.of(ctx))
                .map(AuditApiRoutes::document)
                .document());
    }

    private static Map<String, Object> document(AuditEntry entry) {
        AuditRow row = entry.row();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("chain", row.chain().text());
        document.put("sequence", row.sequence());
        document.put("moment", Moments.text(row.moment()));
        document.put("actor", row.actor().text());
        document.put("who", entry.line().who());
        document.put("action", row.action());
        document.put("what", entry.line().what());
        document.put("subject", row.subject().text());
        entry.about().ifPresent(name -> document.put("about", name));
        entry.line().reason().ifPresent(reason -> document.put("reason", reason));
        document.put("details", entry.details());
        document.put("erased", row.payload().isEmpty());
        return document;
    }

    private void faults(Context ctx) {
        Locale language = Languages.of(ctx);
        ctx.json(Map.of(
                "items",
                audit.verify().stream().map(fault -> document(fault, language)).toList()));
    }

    private static Map<String, Object> document(AuditFault fault, Locale language) {
        return Map.of(
                "chain", fault.chain().text(),
                "sequence", fault.sequence(),
                "kind", fault.kind().name(),
                "says", fault.message().in(language));
    }

    /** A program is told when it asks for somebody who is not there. */
    private Actor actor(String name) {
        try {
            return accounts.named(SignInName.of(name))
                    .map(account -> Actor.of(account.id()))
                    .orElseThrow(() -> new Invalid("who", Message.of("audit.nobody", name)));
        } catch (Invalid nobody) {
            throw new Invalid("who", nobody.reason());
        }
    }
}
