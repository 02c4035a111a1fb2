package org.hongping.core.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.security.AccountId;
import org.hongping.core.security.AccountService;
import org.hongping.core.web.NotFound;
import org.hongping.rubric.Message;

/**
 * Tells rows of the audit trail to people.
 *
 * @param accounts knows the names of those who did it
 */
public record Trail(AccountService accounts) {

    /** Returns the rows in a language, in their order. */
    public List<TrailLine> lines(List<AuditRow> rows, Locale language) {
        Map<Actor, String> names = new HashMap<>();
        names.put(Actor.SYSTEM, Message.of("audit.by-system").in(language));
        names.put(Actor.CONSOLE, Message.of("audit.by-console").in(language));
        names.put(Actor.STRANGER, Message.of("audit.by-stranger").in(language));
        return rows.stream()
                .map(row -> TrailLine.of(row, actor -> names.computeIfAbsent(actor, this::name), language))
                .toList();
    }

    /** Returns whether a row tells of somebody who works for an enterprise. */
    static boolean isOfPeople(AuditRow row) {
        return row.action().startsWith("enterprise.person-");
    }

    private String name(Actor actor) {
        try {
            return accounts.get(new AccountId(actor.text())).displayName();
        } catch (NotFound forgotten) {
            return "—";
        }
    }
}
