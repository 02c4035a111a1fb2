package org.hongping.core.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.core.audit.Audit;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Estates and who manages them. An organiser sees all of them; an applicant those its enterprise manages on that day.
 * Safe for use by many threads.
 */
public final class EstateService {
    private final Storage storage;
    private final Clock clock;
    private final Ids ids;
    private final EnterpriseService enterprises;
    private final Trail trail;

    EstateService(Storage storage, Clock clock, Ids ids, Audit audit, EnterpriseService enterprises) {
        this.storage = storage;
        this.clock = clock;
        this.ids = ids;
        this.enterprises = enterprises;
        this.trail = new Trail(audit, "estate");
    }

    /**
     * Returns an estate to somebody who may see it today.
     *
     * @throws NotFound if there is no such estate
     * @throws Forbidden if their enterprise does not manage it and it lies outside their area
     */
    public Estate get(EstateId id, Visitor by) {
        return storage.read(handle -> {
            Estate estate = load(handle, id);
            mustBeReadable(handle, id, by);
            return estate;
        });
    }

    /**
     * Reads an estate inside somebody's unit of work, without asking who reads.
     *
     * @throws NotFound if there is no such estate
     */
    public Estate load(Handle handle, EstateId id) {
        return handle.attach(EstateDao.class).find(id).orElseThrow(() -> new NotFound(id.text()));
    }

    /** Returns a page of the estates this visitor may see today, in order of name. */
    public Slice<ListedEstate> page(EstateSearch search, Visitor by) {
        List<ListedEstate> rows = storage.read(handle -> handle.attach(EstateDao.class)
                .page(new EstateQuery(
                        Place.after(search.cursor()),
                        Patterns.containing(search.name()),
                        search.within().map(AreaId::text).orElse(""),
                        Reach.confines(by).map(AreaId::text).orElse(""),
                        Reach.byOffice(by) ? "" : by.accountOrRefuse(),
                        today(handle),
                        search.cursor().limit() + 1)));
        return Slice.of(
                rows,
                search.cursor(),
                row -> Place.key(row.estate().name(), row.estate().id()));
    }

    /** Returns the estates an enterprise manages on that day, in order of name. */
    public List<ManagedEstate> managedBy(EnterpriseId enterprise, LocalDate day) {
        return storage.read(handle -> handle.attach(EstateDao.class).managedBy(enterprise, day));
    }

    /** Returns who manages the estate on that day; nobody is an answer. */
    public Optional<Enterprise> managedBy(EstateId estate, LocalDate day) {
        return storage.read(handle -> managedBy(handle, estate, day));
    }

    /** Says who manages the estate on that day, inside somebody's unit of work. */
    public Optional<Enterprise> managedBy(Handle handle, EstateId estate, LocalDate day) {
        return new Managements(handle)
                .on(estate, day)
                .map(management -> enterprises.load(handle, management.enterpriseId()));
    }

    /** Returns the day on the office's calendar. */
    public LocalDate today() {
        return storage.read(this::today);
    }

    /** Returns who managed the estate when, the latest first. */
    public List<ListedManagement> history(EstateId estate) {
        return storage.read(handle -> handle.attach(ManagementDao.class).history(estate));
    }

    /** Returns other estates of that name in that area: perhaps the same one, entered twice. */
    public List<Estate> namesakes(AreaId area, String name, Optional<EstateId> but) {
        return storage.read(handle -> handle.attach(EstateDao.class)
                .sameName(area, name, but.map(EstateId::text).orElse("")));
    }

    /**
     * Registers an estate and who manages it.
     *
     * @throws Forbidden if an applicant does not act for that enterprise
     * @throws Invalid if there is no such area or enterprise, or the first day is still to come
     */
    public Estate register(Estate.Details details, Takeover takeover, Visitor by) {
        EstateId id = EstateId.of(ids.next());
        return storage.write(handle -> {
            mustActFor(handle, takeover.enterpriseId(), by);
            mustLieSomewhere(handle, details, by);
            Instant now = clock.now(handle);
            mustHaveBegun(takeover, LocalDate.ofInstant(now, OfficeTime.ZONE));
            Estate estate = new Estate(id, details, 1, now, now);
            handle.attach(EstateDao.class).insert(estate);
            new Managements(handle).takeOver(id, takeover);
            trail.added(handle, by, id, EstateEntry.written(details));
            trail.record(handle, by, "taken-over", id, takeover.written());
            return estate;
        });
    }

    /**
     * Changes what is on record of an estate.
     *
     * @throws Forbidden if their enterprise does not manage it
     * @throws Invalid if there is no such area
     * @throws org.hongping.core.web.Stale if somebody saved in between
     */
    public Estate edit(EstateId id, Estate.Details details, Version basedOn, Visitor by) {
        return storage.write(handle -> {
            Estate before = load(handle, id);
            mustBeTheirs(handle, id, by);
            mustStand(handle, id);
            Change change = new Change(EstateEntry.written(before.details()), EstateEntry.written(details));
            change.mustRestOn(basedOn, before.version());
            mustLieSomewhere(handle, details, by);
            Estate after = before.with(details, clock.now(handle));
            handle.attach(EstateDao.class).update(after);
            trail.changed(handle, by, id, change);
            return after;
        });
    }

    /**
     * Hands an estate to another enterprise; whoever managed it until then ends the day before.
     *
     * @throws Invalid if the day is not after the last takeover, or there is no such enterprise
     */
    public void handOver(EstateId id, Takeover takeover, Visitor by) {
        storage.change(handle -> {
            load(handle, id);
            mustBeTheirs(handle, id, by);
            mustStand(handle, id);
            enterprises.mustExist(handle, takeover.enterpriseId());
            new Managements(handle).takeOver(id, takeover);
            trail.record(handle, by, "taken-over", id, takeover.written());
        });
    }

    /**
     * Returns the enterprise that manages the estate on that day, if the visitor acts for it.
     *
     * @throws Forbidden if they do not, or nobody manages it
     */
    public EnterpriseId requireManagedBy(Handle handle, EstateId id, Visitor by, LocalDate day) {
        return new Managements(handle)
                .on(id, day)
                .map(Management::enterpriseId)
                .filter(enterprise -> enterprises.isMember(handle, enterprise, by))
                .orElseThrow(() -> new Forbidden(Message.of("registry.estate-not-yours")));
    }

    /** Refuses whoever is neither an organiser there nor of the enterprise that manages it today. */
    void mustBeTheirs(Handle handle, EstateId id, Visitor by) {
        if (!Reach.writes(handle, id, by)) {
            requireManagedBy(handle, successor(handle, id).orElse(id), by, today(handle));
        }
    }

    /** Refuses whoever may not even read it: as above, and examiners of its area may. */
    void mustBeReadable(Handle handle, EstateId id, Visitor by) {
        if (!Reach.reads(handle, id, by)) {
            mustBeTheirs(handle, id, by);
        }
    }

    /** Says whether the visitor may change what is on record of it. */
    public boolean isTheirs(EstateId id, Visitor by) {
        return storage.read(handle -> {
            EstateId standing = successor(handle, id).orElse(id);
            return Reach.writes(handle, id, by)
                    || new Managements(handle)
                            .on(standing, today(handle))
                            .filter(management -> enterprises.isMember(handle, management.enterpriseId(), by))
                            .isPresent();
        });
    }

    /** Returns the estate that this one became, if it was merged into another. */
    public Optional<Estate> became(EstateId id) {
        return storage.read(handle -> successor(handle, id).map(into -> load(handle, into)));
    }

    Optional<EstateId> successor(Handle handle, EstateId id) {
        Optional<EstateId> into = handle.attach(EstateDao.class).successor(id);
        return into.map(next -> successor(handle, next).orElse(next));
    }

    /** Refuses to change what became another. */
    void mustStand(Handle handle, EstateId id) {
        successor(handle, id).ifPresent(into -> {
            throw new Conflict(
                    Message.of("duplicate.became-says", load(handle, into).name()));
        });
    }

    private void mustActFor(Handle handle, EnterpriseId enterprise, Visitor by) {
        enterprises.mustExist(handle, enterprise);
        if (!by.is(Role.ORGANISER) && !enterprises.isMember(handle, enterprise, by)) {
            throw new Forbidden(Message.of("registry.enterprise-not-yours"));
        }
    }

    /** @throws Invalid if the first day is still to come */
    static void mustHaveBegun(Takeover takeover, LocalDate today) {
        if (takeover.from().isAfter(today)) {
            throw new Invalid(
                    "managedFrom",
                    Message.of("registry.takeover-to-come", takeover.from().toString(), today.toString()));
        }
    }

    private static void mustLieSomewhere(Handle handle, Estate.Details details, Visitor by) {
        if (!Reach.mayPlace(handle, details.areaId(), by)) {
            throw new Invalid("areaId", Message.of("registry.area-elsewhere"));
        }
        if (handle.attach(AreaDao.class).find(details.areaId()).isEmpty()) {
            throw new Invalid(
                    "areaId", Message.of("registry.no-area", details.areaId().text()));
        }
    }

    /** Returns the day on the office's calendar, inside somebody's unit of work. */
    public LocalDate today(Handle handle) {
        return LocalDate.ofInstant(clock.now(handle), OfficeTime.ZONE);
    }
}
