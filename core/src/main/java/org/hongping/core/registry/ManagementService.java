package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Audit;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Puts right who managed an estate when: a wrong day or enterprise, an end that nobody followed, what was never entered.
 * A line is named by its first day; what stood before stays in the trail, with the reason. Safe for use by many threads.
 */
final class ManagementService {
    private final Storage storage;
    private final EstateService estates;
    private final EnterpriseService enterprises;
    private final Trail trail;

    ManagementService(Storage storage, Audit audit, EstateService estates, EnterpriseService enterprises) {
        this.storage = storage;
        this.estates = estates;
        this.enterprises = enterprises;
        this.trail = new Trail(audit, "estate");
    }

    /**
     * Refuses whoever may not write of this estate.
     *
     * @throws Forbidden if it is not theirs
     */
    void mustBeWritable(EstateId id, Visitor by) {
        storage.read(handle -> {
            mustBeWritable(handle, id, by);
            return true;
        });
    }

    /**
     * Returns a line to somebody who may correct it.
     *
     * @throws NotFound if none began on that day
     */
    Management get(EstateId id, LocalDate from, Visitor by) {
        return storage.read(handle -> {
            mustBeWritable(handle, id, by);
            return find(handle, id, from);
        });
    }

    /** Returns the code of an enterprise, as forms name it. */
    CreditCode code(EnterpriseId enterprise) {
        return storage.read(
                handle -> enterprises.load(handle, enterprise).details().creditCode());
    }

    /**
     * Writes a line anew.
     *
     * @throws Invalid if it says nothing else, or another enterprise managed the estate on some of the days
     * @throws org.hongping.core.web.Stale if somebody saved in between
     */
    void correct(EstateId id, LocalDate from, ManagementEntry entry, Version basedOn, Visitor by) {
        storage.change(handle -> {
            mustBeWritable(handle, id, by);
            Management before = find(handle, id, from);
            Management after = entry.of(id, before.version() + 1);
            new Change(ManagementEntry.written(before), ManagementEntry.written(after))
                    .mustRestOn(basedOn, before.version());
            enterprises.mustExist(handle, entry.enterpriseId());
            if (ManagementEntry.written(before).equals(ManagementEntry.written(after))) {
                throw new Invalid("managedFrom", Message.of("registry.management-same"));
            }
            mustFit(handle, after, Optional.of(before));
            ManagementDao dao = handle.attach(ManagementDao.class);
            dao.delete(before);
            dao.insert(after);
            record(handle, by, "corrected", Optional.of(before), Optional.of(after), entry.reason());
        });
    }

    /**
     * Enters a line among the others, such as an earlier one.
     *
     * @throws Invalid if another enterprise managed the estate on some of the days
     */
    void enter(EstateId id, ManagementEntry entry, Visitor by) {
        storage.change(handle -> {
            mustBeWritable(handle, id, by);
            enterprises.mustExist(handle, entry.enterpriseId());
            Management added = entry.of(id, 1);
            mustFit(handle, added, Optional.empty());
            handle.attach(ManagementDao.class).insert(added);
            record(handle, by, "entered", Optional.empty(), Optional.of(added), entry.reason());
        });
    }

    /** Removes a line that was never true. */
    void remove(EstateId id, LocalDate from, String reason, Version basedOn, Visitor by) {
        storage.change(handle -> {
            mustBeWritable(handle, id, by);
            Management before = find(handle, id, from);
            basedOn.mustBe(new Version(before.version()));
            handle.attach(ManagementDao.class).delete(before);
            record(handle, by, "removed", Optional.of(before), Optional.empty(), reason);
        });
    }

    private void mustBeWritable(Handle handle, EstateId id, Visitor by) {
        estates.load(handle, id);
        if (!Reach.writes(handle, id, by)) {
            throw new Forbidden(Message.of("registry.for-organisers"));
        }
        estates.mustStand(handle, id);
    }

    private static Management find(Handle handle, EstateId id, LocalDate from) {
        return handle.attach(ManagementDao.class).of(id).stream()
                .filter(line -> line.fromOn().equals(from))
                .findFirst()
                .orElseThrow(() -> new NotFound(from.toString()));
    }

    private static void mustFit(Handle handle, Management candidate, Optional<Management> but) {
        List<ListedManagement> lines = handle.attach(ManagementDao.class).history(candidate.estateId());
        lines.stream()
                .filter(line -> but.filter(line.management()::equals).isEmpty())
                .filter(line -> line.management().days().overlaps(candidate.days()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Invalid("managedFrom", overlap(other));
                });
    }

    private static Message overlap(ListedManagement other) {
        String from = other.management().fromOn().toString();
        return other.management()
                .untilOn()
                .map(last -> Message.of("registry.management-overlaps", other.enterpriseName(), from, last.toString()))
                .orElseGet(() -> Message.of("registry.management-overlaps-on", other.enterpriseName(), from));
    }

    private void record(
            Handle handle,
            Visitor by,
            String deed,
            Optional<Management> before,
            Optional<Management> after,
            String reason) {
        Map<String, Object> payload = new LinkedHashMap<>();
        before.ifPresent(line -> payload.put("before", ManagementEntry.written(line)));
        after.ifPresent(line -> payload.put("after", ManagementEntry.written(line)));
        payload.put("reason", reason);
        Management either = after.or(() -> before).orElseThrow();
        trail.record(handle, by, "management-" + deed, either.estateId(), payload);
    }
}
