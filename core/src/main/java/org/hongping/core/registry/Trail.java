package org.hongping.core.registry;

import java.util.List;
import java.util.Map;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Deed;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.Id;
import org.hongping.core.storage.JsonText;
import org.hongping.core.web.Visitor;
import org.jdbi.v3.core.Handle;

/** Writes what happens to one kind of thing into the installation's audit trail. */
final class Trail {
    private final Audit audit;
    private final String kind;

    Trail(Audit audit, String kind) {
        this.audit = audit;
        this.kind = kind;
    }

    void added(Handle handle, Visitor by, Id id, Map<String, String> fields) {
        record(handle, by, "added", id, Map.of("after", fields));
    }

    /** Keeps the fields that differ. */
    void changed(Handle handle, Visitor by, Id id, Change change) {
        record(handle, by, "changed", id, change.differing());
    }

    void removed(Handle handle, Visitor by, Id id, Map<String, String> fields) {
        record(handle, by, "removed", id, Map.of("before", fields));
    }

    /** Keeps whatever else is done with it. */
    void record(Handle handle, Visitor by, String deed, Id id, Map<String, ?> payload) {
        record(handle, by, List.of(deed(deed, id, payload)));
    }

    /** Keeps many at once. */
    void record(Handle handle, Visitor by, List<Deed> deeds) {
        if (!deeds.isEmpty()) {
            audit.recordAll(handle, Chain.INSTALLATION, new Actor(by.accountOrRefuse()), deeds);
        }
    }

    /** Returns that one was added, to be kept with others. */
    Deed addition(Id id, Map<String, String> fields) {
        return deed("added", id, Map.of("after", fields));
    }

    /** Returns that one was changed, to be kept with others. */
    Deed change(Id id, Change change) {
        return deed("changed", id, change.differing());
    }

    /** Returns whatever else was done with one, to be kept with others. */
    Deed deed(String verb, Id id, Map<String, ?> payload) {
        return new Deed(kind + "." + verb, Subject.of(kind, id), JsonText.of(payload));
    }
}
