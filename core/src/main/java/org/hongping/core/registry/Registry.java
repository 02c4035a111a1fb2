package org.hongping.core.registry;

import java.util.List;
import java.util.stream.Stream;
import org.hongping.core.audit.Audit;
import org.hongping.core.exchange.SheetKind;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;

/** The registry, wired together. Safe for use by many threads. */
public final class Registry {
    private final AreaService areas;
    private final EnterpriseService enterprises;
    private final EstateService estates;
    private final Entrants entrants;
    private final Prefill prefill;
    private final List<SheetKind<?>> sheets;
    private final RecordService records;
    private final MergeService merges;
    private final ManagementService managements;

    /** Wires it for one database. */
    public Registry(Storage storage, Clock clock, Audit audit) {
        Ids ids = new Ids();
        areas = new AreaService(storage, ids, audit);
        enterprises = new EnterpriseService(storage, clock, ids, audit);
        estates = new EstateService(storage, clock, ids, audit, enterprises);
        entrants = new Entrants(storage, estates, enterprises, areas);
        prefill = new Prefill(storage, estates, enterprises, areas);
        sheets = Stream.concat(
                        Stream.of(
                                new EstateSheet(clock, new EstateBatch(clock, ids, audit)),
                                new EnterpriseSheet(clock, ids, audit),
                                new AreaSheet(ids, audit)),
                        RecordSheet.all(clock, ids, audit).stream())
                .toList();
        managements = new ManagementService(storage, audit, estates, enterprises);
        merges = new MergeService(clock, audit, estates, enterprises);
        records = new RecordService(storage, clock, ids, audit, new RecordAccess(estates, enterprises));
    }

    /** Returns the areas. */
    public AreaService areas() {
        return areas;
    }

    /** Returns the enterprises. */
    public EnterpriseService enterprises() {
        return enterprises;
    }

    /** Returns the estates. */
    public EstateService estates() {
        return estates;
    }

    /** Returns who may stand in an evaluation. */
    public Entrants entrants() {
        return entrants;
    }

    /** Returns what is on record of estates and enterprises for some time. */
    public RecordService records() {
        return records;
    }

    /** Returns what puts right who managed an estate when. */
    ManagementService managements() {
        return managements;
    }

    /** Returns how two entries of the same thing become one. */
    public MergeService merges() {
        return merges;
    }

    /** Returns what fills application forms. */
    public Prefill prefill() {
        return prefill;
    }

    /** Returns what of it goes out and comes in as sheets. */
    public List<SheetKind<?>> sheets() {
        return sheets;
    }
}
