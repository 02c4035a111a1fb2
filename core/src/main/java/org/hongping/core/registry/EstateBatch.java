package org.hongping.core.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Deed;
import org.hongping.core.exchange.SheetKind.Written;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.Visitor;
import org.jdbi.v3.core.Handle;

/** Writes many estates at once, a few hundred a statement, so that others wait as short as can be. */
final class EstateBatch {
    private static final int AT_ONCE = 500;

    private final Clock clock;
    private final Ids ids;
    private final Trail trail;

    EstateBatch(Clock clock, Ids ids, Audit audit) {
        this.clock = clock;
        this.ids = ids;
        this.trail = new Trail(audit, "estate");
    }

    Written write(Handle handle, List<EstateRow> rows, Visitor by) {
        Instant now = clock.now(handle);
        List<EstateRow> added = rows.stream().filter(EstateRow::isNew).toList();
        for (int from = 0; from < added.size(); from += AT_ONCE) {
            add(handle, added.subList(from, Math.min(added.size(), from + AT_ONCE)), now, by);
        }
        int changed = 0;
        for (EstateRow row : rows) {
            changed += row.isNew() || !change(handle, row, now, by) ? 0 : 1;
        }
        return new Written(added.size(), changed, rows.size() - added.size() - changed);
    }

    private void add(Handle handle, List<EstateRow> rows, Instant now, Visitor by) {
        List<Estate> estates = new ArrayList<>();
        List<Management> managements = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>();
        for (EstateRow row : rows) {
            EstateId id = EstateId.of(ids.next());
            estates.add(new Estate(id, row.details(), 1, now, now));
            deeds.add(trail.addition(id, EstateEntry.written(row.details())));
            row.takeover().ifPresent(takeover -> {
                managements.add(takeover.of(id));
                deeds.add(trail.deed("taken-over", id, takeover.written()));
            });
        }
        handle.attach(EstateDao.class).insertAll(estates);
        handle.attach(ManagementDao.class).insertAll(managements);
        trail.record(handle, by, deeds);
    }

    /** Whether there was anything to change. */
    private boolean change(Handle handle, EstateRow row, Instant now, Visitor by) {
        Estate before = row.standing().orElseThrow();
        if (row.isEdited()) {
            handle.attach(EstateDao.class).update(before.with(row.details(), now));
            trail.changed(handle, by, before.id(), row.change(before));
        }
        row.takeover().ifPresent(takeover -> {
            new Managements(handle).takeOver(before.id(), takeover);
            trail.record(handle, by, "taken-over", before.id(), takeover.written());
        });
        return row.isEdited() || row.takeover().isPresent();
    }
}
