package org.hongping.core.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.storage.JsonText;

/**
 * A panel that talks again about lines its members differ on (分差复议).
 *
 * @param id its name for good
 * @param applicationId about which application
 * @param round counted from 1
 * @param keys answer keys of the lines
 * @param reason why the office opened it; blank when the tolerance did
 * @param openedAt when
 * @param closedAt when the group was closed; empty while it goes on
 * @param outcome why it was closed although members still differ; blank otherwise
 */
public record Reconciliation(
        String id,
        ApplicationId applicationId,
        int round,
        List<String> keys,
        String reason,
        Instant openedAt,
        Optional<Instant> closedAt,
        String outcome) {
    /** Copies the keys. */
    public Reconciliation {
        keys = List.copyOf(keys);
    }

    /** Says whether it goes on. */
    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /** Returns it with no other lines than these. */
    Reconciliation only(Collection<String> wanted) {
        List<String> left = keys.stream().filter(wanted::contains).toList();
        return new Reconciliation(id, applicationId, round, left, reason, openedAt, closedAt, outcome);
    }

    static Reconciliation of(ReconciliationDao.Row row) {
        return new Reconciliation(
                row.id(),
                row.applicationId(),
                row.round(),
                List.of(new JsonText(row.lines()).as(String[].class)),
                row.reason(),
                row.openedAt(),
                row.closedAt(),
                row.outcome());
    }
}
