package org.hongping.core.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Audit;
import org.hongping.core.security.AccountId;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Property enterprises. An organiser sees and changes all of them; an applicant registers its own, once, and changes
 * that one, but neither its code nor its credit grade. Safe for use by many threads.
 */
public final class EnterpriseService {
    private final Storage storage;
    private final Clock clock;
    private final Ids ids;
    private final Trail trail;
    private final TypedGrades grades;

    EnterpriseService(Storage storage, Clock clock, Ids ids, Audit audit) {
        this.storage = storage;
        this.clock = clock;
        this.ids = ids;
        this.trail = new Trail(audit, "enterprise");
        this.grades = new TypedGrades(ids);
    }

    /**
     * Returns an enterprise to somebody who may see it.
     *
     * @throws NotFound if there is no such enterprise
     * @throws Forbidden if it is not theirs
     */
    public Enterprise get(EnterpriseId id, Visitor by) {
        return storage.read(handle -> {
            Enterprise enterprise = load(handle, id);
            mustBeReadable(handle, id, by);
            return enterprise;
        });
    }

    /**
     * Reads an enterprise inside somebody's unit of work, without asking who reads.
     *
     * @throws NotFound if there is no such enterprise
     */
    public Enterprise load(Handle handle, EnterpriseId id) {
        return handle.attach(EnterpriseDao.class).find(id).orElseThrow(() -> new NotFound(id.text()));
    }

    /** Returns the enterprise that has this code, or the one it became. */
    public Optional<Enterprise> withCode(CreditCode code) {
        return storage.read(handle -> handle.attach(EnterpriseDao.class)
                .withCode(code)
                .map(found -> load(handle, successor(handle, found.id()).orElse(found.id()))));
    }

    /** Returns the name of an enterprise, if there is such a one. */
    public Optional<String> named(EnterpriseId id) {
        return storage.read(
                handle -> handle.attach(EnterpriseDao.class).find(id).map(Enterprise::name));
    }

    /** Returns the enterprise that this one became, if it was merged into another. */
    public Optional<Enterprise> became(EnterpriseId id) {
        return storage.read(handle -> successor(handle, id).map(into -> load(handle, into)));
    }

    Optional<EnterpriseId> successor(Handle handle, EnterpriseId id) {
        Optional<EnterpriseId> into = handle.attach(EnterpriseDao.class).successor(id);
        return into.map(next -> successor(handle, next).orElse(next));
    }

    /** Refuses to change what became another. */
    void mustStand(Handle handle, EnterpriseId id) {
        successor(handle, id).ifPresent(into -> {
            throw new Conflict(
                    Message.of("duplicate.became-says", load(handle, into).name()));
        });
    }

    /** Returns a page of the enterprises this visitor may see, in order of name; words may be part of name or code. */
    public Slice<Enterprise> page(String words, Cursor cursor, Visitor by) {
        if (!Reach.byOffice(by)) {
            return new Slice<>(of(by), Optional.empty());
        }
        String area = Reach.confines(by).map(AreaId::text).orElse("");
        int withFree = by.is(Role.ORGANISER) ? 1 : 0;
        List<Enterprise> rows = storage.read(handle -> handle.attach(EnterpriseDao.class)
                .page(Place.after(cursor), Patterns.containing(words), area, withFree, cursor.limit() + 1));
        return Slice.of(rows, cursor, enterprise -> Place.key(enterprise.name(), enterprise.id()));
    }

    /** Returns the enterprises this visitor acts for, in order of name. */
    public List<Enterprise> of(Visitor by) {
        return storage.read(handle -> of(handle, by));
    }

    /** Returns the same inside somebody's unit of work. */
    List<Enterprise> of(Handle handle, Visitor by) {
        return handle.attach(MemberDao.class).enterprisesOf(new AccountId(by.accountOrRefuse()));
    }

    /**
     * Registers an enterprise; an applicant then acts for it.
     *
     * @throws Invalid if its code is taken, or an applicant gives a credit grade
     * @throws Conflict if the applicant already acts for an enterprise
     */
    public Enterprise register(Enterprise.Details details, Visitor by) {
        EnterpriseId id = EnterpriseId.of(ids.next());
        return storage.write(handle -> {
            mustBeUnique(handle, id, details.creditCode());
            if (!by.is(Role.ORGANISER)) {
                mustBeFirst(handle, by);
                mustKeep("creditGrade", Optional.empty(), details.creditGrade());
            }
            Instant now = clock.now(handle);
            Enterprise enterprise = new Enterprise(id, details, 1, now, now);
            handle.attach(EnterpriseDao.class).insert(enterprise);
            details.creditGrade().ifPresent(grade -> grades.keep(handle, enterprise, now));
            trail.added(handle, by, id, EnterpriseEntry.written(details));
            if (!by.is(Role.ORGANISER)) {
                join(handle, id, new AccountId(by.accountOrRefuse()), by);
            }
            return enterprise;
        });
    }

    /**
     * Changes what is on record of an enterprise.
     *
     * @throws Forbidden if it is not theirs
     * @throws Invalid if its code is taken, or an applicant changes code or grade
     * @throws org.hongping.core.web.Stale if somebody saved in between
     */
    public Enterprise edit(EnterpriseId id, Enterprise.Details details, Version basedOn, Visitor by) {
        return storage.write(handle -> {
            Enterprise before = load(handle, id);
            mustBeTheirs(handle, id, by);
            mustStand(handle, id);
            Change change = new Change(EnterpriseEntry.written(before.details()), EnterpriseEntry.written(details));
            change.mustRestOn(basedOn, before.version());
            if (!by.is(Role.ORGANISER)) {
                mustKeep("creditCode", before.details().creditCode(), details.creditCode());
                mustKeep("creditGrade", before.details().creditGrade(), details.creditGrade());
            }
            mustBeUnique(handle, id, details.creditCode());
            Enterprise after = before.with(details, clock.now(handle));
            handle.attach(EnterpriseDao.class).update(after);
            if (!before.details().creditGrade().equals(details.creditGrade())) {
                grades.keep(handle, after, after.changedAt());
            }
            trail.changed(handle, by, id, change);
            return after;
        });
    }

    /** Returns the accounts that act for an enterprise. */
    public List<AccountId> members(EnterpriseId id) {
        return storage.read(handle -> handle.attach(MemberDao.class).membersOf(id));
    }

    /** Lets an account act for an enterprise; once more changes nothing. */
    public void join(EnterpriseId id, AccountId accountId, Visitor by) {
        storage.change(handle -> {
            load(handle, id);
            mustBeTheirs(handle, id, by);
            mustStand(handle, id);
            if (!handle.attach(MemberDao.class).isMember(accountId, id)) {
                join(handle, id, accountId, by);
            }
        });
    }

    /** Lets a new account act for an enterprise, inside the unit of work that adds it. */
    public void join(Handle handle, Enterprise enterprise, AccountId added, Visitor by) {
        join(handle, enterprise.id(), added, by);
    }

    /** Ends that an account acts for an enterprise. */
    public void leave(EnterpriseId id, AccountId accountId, Visitor by) {
        storage.change(handle -> {
            mustBeTheirs(handle, id, by);
            if (handle.attach(MemberDao.class).delete(accountId, id) > 0) {
                trail.record(handle, by, "left", id, Map.of("account", accountId.text()));
            }
        });
    }

    /** Whether the visitor acts for the enterprise. */
    public boolean isMember(Handle handle, EnterpriseId id, Visitor by) {
        return by.account()
                .map(account -> isMember(handle, id, new AccountId(account)))
                .orElse(false);
    }

    /** Says whether an account acts for the enterprise, inside somebody's unit of work. */
    public boolean isMember(Handle handle, EnterpriseId id, AccountId account) {
        return handle.attach(MemberDao.class).isMember(account, id);
    }

    /** Refuses an enterprise that is not there, as a field of a form. */
    void mustExist(Handle handle, EnterpriseId id) {
        if (handle.attach(EnterpriseDao.class).find(id).isEmpty()) {
            throw new Invalid("enterpriseId", Message.of("registry.no-enterprise", id.text()));
        }
        mustStand(handle, id);
    }

    private void join(Handle handle, EnterpriseId id, AccountId accountId, Visitor by) {
        if (handle.attach(MemberDao.class).examines(accountId)) {
            throw new Conflict(Message.of("registry.member-examines"));
        }
        handle.attach(MemberDao.class).insert(accountId, id);
        trail.record(handle, by, "joined", id, Map.of("account", accountId.text()));
    }

    /** Says whether the visitor may change what is on record of it. */
    public boolean isTheirs(EnterpriseId id, Visitor by) {
        return storage.read(handle -> Reach.writes(handle, id, by)
                || isMember(handle, successor(handle, id).orElse(id), by));
    }

    /** Refuses whoever may not even read it: as below, and examiners where it manages estates may. */
    void mustBeReadable(Handle handle, EnterpriseId id, Visitor by) {
        if (!Reach.reads(handle, id, by)) {
            mustBeTheirs(handle, id, by);
        }
    }

    /** Refuses whoever is neither an organiser there nor of this enterprise. */
    void mustBeTheirs(Handle handle, EnterpriseId id, Visitor by) {
        if (!Reach.writes(handle, id, by)
                && !isMember(handle, successor(handle, id).orElse(id), by)) {
            throw new Forbidden(Message.of("registry.enterprise-not-yours"));
        }
    }

    private static void mustBeFirst(Handle handle, Visitor by) {
        handle.attach(MemberDao.class).enterprisesOf(new AccountId(by.accountOrRefuse())).stream()
                .findFirst()
                .ifPresent(enterprise -> {
                    throw new Conflict(Message.of("registry.enterprise-there", enterprise.name()));
                });
    }

    private static void mustBeUnique(Handle handle, EnterpriseId id, CreditCode code) {
        handle.attach(EnterpriseDao.class)
                .withCode(code)
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw new Invalid("creditCode", Message.of("registry.code-taken", code.text(), other.name()));
                });
    }

    private static void mustKeep(String field, Object before, Object after) {
        if (!before.equals(after)) {
            throw new Invalid(field, Message.of("registry.for-organisers"));
        }
    }
}
