package org.hongping.core.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
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

    /** Keeps the fields that differ, before and after. */
    void changed(Handle handle, Visitor by, Id id, Map<String, String> before, Map<String, String> after) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("before", without(before, after));
        change.put("after", without(after, before));
        record(handle, by, "changed", id, change);
    }

    void removed(Handle handle, Visitor by, Id id, Map<String, String> fields) {
        record(handle, by, "removed", id, Map.of("before", fields));
    }

    /** Keeps whatever else is done with it. */
    void record(Handle handle, Visitor by, String deed, Id id, Map<String, ?> payload) {
        Actor actor = new Actor(by.accountOrRefuse());
        audit.record(handle, Chain.INSTALLATION, actor, kind + "." + deed, Subject.of(kind, id), JsonText.of(payload));
    }

    private static Map<String, String> without(Map<String, String> fields, Map<String, String> others) {
        Map<String, String> differing = new LinkedHashMap<>(fields);
        differing.entrySet().removeAll(others.entrySet());
        return differing;
    }
}
