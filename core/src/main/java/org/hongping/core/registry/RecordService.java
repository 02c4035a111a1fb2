package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hongping.core.audit.Audit;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.jdbi.v3.core.Handle;

/**
 * What is on record of estates and enterprises for some time: grades, lists, buildings, committees, Party organisations,
 * people. Safe for use by many threads.
 */
public final class RecordService {
    private final Storage storage;
    private final Clock clock;
    private final Ids ids;
    private final RecordAccess access;
    private final Trail ofEstates;
    private final Trail ofEnterprises;

    RecordService(Storage storage, Clock clock, Ids ids, Audit audit, RecordAccess access) {
        this.storage = storage;
        this.clock = clock;
        this.ids = ids;
        this.access = access;
        this.ofEstates = new Trail(audit, Holder.Kind.ESTATE.word());
        this.ofEnterprises = new Trail(audit, Holder.Kind.ENTERPRISE.word());
    }

    /**
     * Puts something on record, from fields as forms send them.
     *
     * @param path the kind, as addresses name it: {@code committees}
     * @throws Invalid if a field is at fault or it does not fit what is there
     */
    public DatedRecord enter(Holder holder, String path, Map<String, String> fields, Visitor by) {
        FormInput form = FormInput.showing(fields);
        return enter(RecordKinds.at(holder.kind(), path), holder, form, by);
    }

    /** Returns how an enterprise stood on a day, inside somebody's unit of work, without asking who reads. */
    public Standing standing(Handle handle, EnterpriseId enterprise, LocalDate day) {
        return new Standing(
                day,
                handle.attach(GradePeriodDao.class).on(enterprise.text(), day).flatMap(GradePeriod::grade),
                handle.attach(ListEntryDao.class).of(enterprise.text()).stream()
                        .filter(entry -> entry.stands(day))
                        .toList());
    }

    /** Returns what was on record of an estate on a day, to somebody who may see it. */
    public EstateOnDay estateOn(EstateId estate, LocalDate day, Visitor by) {
        return storage.read(handle -> {
            access.mustSee(handle, Holder.of(estate), by);
            return new EstateOnDay(
                    day,
                    access.estates().managedBy(handle, estate, day),
                    standing(handle, RecordKinds.COMMITTEES, estate.text(), day).stream()
                            .findFirst(),
                    standing(handle, RecordKinds.PARTY, estate.text(), day),
                    standing(handle, RecordKinds.PEOPLE, estate.text(), day));
        });
    }

    /** Returns what was on record of an enterprise on a day, to somebody who may see it. */
    public EnterpriseOnDay enterpriseOn(EnterpriseId enterprise, LocalDate day, Visitor by) {
        return storage.read(handle -> {
            access.mustSee(handle, Holder.of(enterprise), by);
            boolean theirs = access.isTheirs(handle, Holder.of(enterprise), by);
            return new EnterpriseOnDay(
                    standing(handle, enterprise, day),
                    standing(handle, RecordKinds.PARTY, enterprise.text(), day),
                    theirs ? standing(handle, RecordKinds.PEOPLE, enterprise.text(), day) : List.of(),
                    handle.attach(EstateDao.class).managedBy(enterprise, day));
        });
    }

    <T extends DatedRecord> Register<T> register(RecordKind<T> kind, Holder holder, Visitor by) {
        return storage.read(handle -> new Register<>(
                kind,
                holder,
                access.mustSee(handle, holder, by),
                kind.dao(handle).of(holder.text()),
                today(handle)));
    }

    /** Says whether the visitor may write this kind here. */
    boolean isWritable(RecordKind<?> kind, Holder holder, Visitor by) {
        return storage.read(handle -> access.isTheirs(handle, holder, by))
                && (by.is(Role.ORGANISER) || !kind.isForOrganisers());
    }

    /** Refuses whoever may not write this kind here, before anything is read of what they sent. */
    void mustBeWritable(RecordKind<?> kind, Holder holder, Visitor by) {
        storage.read(handle -> {
            access.mustWrite(handle, holder, kind, by);
            return true;
        });
    }

    /** Refuses as {@link #mustBeWritable(RecordKind, Holder, Visitor)}, also what is no record of this holder. */
    void mustBeWritable(RecordKind<?> kind, Holder holder, RecordId id, Visitor by) {
        storage.read(handle -> {
            access.mustWrite(handle, holder, kind, by);
            return require(handle, kind, holder, id);
        });
    }

    <T extends DatedRecord> T get(RecordKind<T> kind, Holder holder, RecordId id, Visitor by) {
        return storage.read(handle -> {
            access.mustSee(handle, holder, by);
            return require(handle, kind, holder, id);
        });
    }

    /** Refuses faults in the form, then as {@link #enter(Holder, String, Map, Visitor)}. */
    <T extends DatedRecord> T enter(RecordKind<T> kind, Holder holder, FormInput form, Visitor by) {
        RecordId id = RecordId.of(ids.next());
        T candidate = read(kind, form, new RecordFrame(id, holder, 1));
        return storage.write(handle -> {
            access.mustWrite(handle, holder, kind, by);
            kind.mustFit(candidate, kind.dao(handle).of(holder.text()), today(handle));
            kind.dao(handle).insert(candidate);
            record(handle, kind, holder, by, "added", Map.of("after", candidate.written()));
            return candidate;
        });
    }

    <T extends DatedRecord> T edit(
            RecordKind<T> kind, Holder holder, RecordId id, FormInput form, Version basedOn, Visitor by) {
        T candidate = read(kind, form, new RecordFrame(id, holder, basedOn.number() + 1));
        return storage.write(handle -> {
            access.mustWrite(handle, holder, kind, by);
            T before = require(handle, kind, holder, id);
            Change change = new Change(before.written(), candidate.written());
            change.mustRestOn(basedOn, before.version());
            List<T> others = kind.dao(handle).of(holder.text()).stream()
                    .filter(other -> !other.id().equals(id))
                    .toList();
            kind.mustFit(candidate, others, today(handle));
            if (kind.dao(handle).update(candidate) == 0) {
                throw new Stale(basedOn, basedOn.next());
            }
            record(handle, kind, holder, by, "changed", change.differing());
            return candidate;
        });
    }

    void remove(RecordKind<?> kind, Holder holder, RecordId id, Version basedOn, Visitor by) {
        storage.change(handle -> {
            access.mustWrite(handle, holder, kind, by);
            DatedRecord before = require(handle, kind, holder, id);
            basedOn.mustBe(new Version(before.version()));
            kind.mustBeFree(handle, id);
            kind.dao(handle).delete(id);
            record(handle, kind, holder, by, "removed", Map.of("before", before.written()));
        });
    }

    private void record(
            Handle handle, RecordKind<?> kind, Holder holder, Visitor by, String deed, Map<String, ?> payload) {
        kind.changed(handle, holder, clock.now(handle));
        Trail trail = holder.kind() == Holder.Kind.ESTATE ? ofEstates : ofEnterprises;
        trail.record(handle, by, kind.code() + "-" + deed, holder, payload);
    }

    private static <T extends DatedRecord> T read(RecordKind<T> kind, FormInput form, RecordFrame frame) {
        var candidate = kind.read(new Entry(form), frame);
        form.mustBeAccepted();
        return candidate.orElseThrow();
    }

    private static <T extends DatedRecord> List<T> standing(
            Handle handle, RecordKind<T> kind, String holder, LocalDate day) {
        return kind.dao(handle).of(holder).stream()
                .filter(one -> one.period().filter(days -> days.covers(day)).isPresent())
                .toList();
    }

    private static <T extends DatedRecord> T require(Handle handle, RecordKind<T> kind, Holder holder, RecordId id) {
        return kind.dao(handle)
                .find(id)
                .filter(found -> found.holderId().equals(holder.text()))
                .orElseThrow(() -> new NotFound(id.text()));
    }

    private LocalDate today(Handle handle) {
        return LocalDate.ofInstant(clock.now(handle), OfficeTime.ZONE);
    }
}
