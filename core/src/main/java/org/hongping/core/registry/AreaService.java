package org.hongping.core.registry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Audit;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** The tree of areas. Safe for use by many threads. */
public final class AreaService {
    private final Storage storage;
    private final Ids ids;
    private final Trail trail;

    AreaService(Storage storage, Ids ids, Audit audit) {
        this.storage = storage;
        this.ids = ids;
        this.trail = new Trail(audit, "area");
    }

    /**
     * Returns an area.
     *
     * @throws NotFound if there is no such area
     */
    public Area get(AreaId id) {
        return storage.read(handle -> require(handle, id));
    }

    /** Reads an area inside somebody's unit of work.
     *  @throws NotFound if there is no such area */
    Area load(Handle handle, AreaId id) {
        return require(handle, id);
    }

    /** Returns all areas as a tree. */
    public AreaTree tree() {
        return new AreaTree(storage.read(handle -> handle.attach(AreaDao.class).all()));
    }

    /** Returns a page of all areas in order of name. */
    public Slice<Area> page(Cursor cursor) {
        List<Area> rows =
                storage.read(handle -> handle.attach(AreaDao.class).page(Place.after(cursor), cursor.limit() + 1));
        return Slice.of(rows, cursor, area -> Place.key(area.name(), area.id()));
    }

    /** Returns the area and all that hold it, by level, inside somebody's unit of work; nothing for an unknown one. */
    public Map<AreaLevel, Area> above(Handle handle, AreaId id) {
        Map<AreaLevel, Area> above = new EnumMap<>(AreaLevel.class);
        handle.attach(AreaDao.class).above(id).forEach(area -> above.put(area.level(), area));
        return above;
    }

    /** Whether one area is another or lies in it, inside somebody's unit of work. */
    public boolean holds(Handle handle, AreaId outer, AreaId inner) {
        return above(handle, inner).values().stream().anyMatch(area -> area.id().equals(outer));
    }

    /** Whether the area holds other areas or estates. */
    public boolean isUsed(AreaId id) {
        return storage.read(handle -> handle.attach(AreaDao.class).uses(id)) > 0;
    }

    /**
     * Adds an area.
     *
     * @param parent the area that holds it; none for a city
     * @throws Invalid if it cannot lie there, or the parent already holds one of that name
     */
    public Area add(Optional<AreaId> parent, AreaLevel level, String name, Visitor by) {
        return storage.write(handle -> add(handle, parent, level, name, by));
    }

    /** Adds all areas of an outline, inside somebody's unit of work. */
    public void addAll(Handle handle, AreaOutline outline, Visitor by) {
        Deque<Area> path = new ArrayDeque<>();
        for (AreaOutline.Line line : outline.lines()) {
            while (path.size() > line.depth()) {
                path.removeLast();
            }
            Optional<AreaId> parent = Optional.ofNullable(path.peekLast()).map(Area::id);
            path.addLast(add(handle, parent, line.level(), line.name(), by));
        }
    }

    private Area add(Handle handle, Optional<AreaId> parent, AreaLevel level, String name, Visitor by) {
        Area area = new Area(AreaId.of(ids.next()), parent, level, name, 1);
        mustFit(handle, area);
        handle.attach(AreaDao.class).insert(area);
        trail.added(handle, by, area.id(), AreaEntry.written(area));
        return area;
    }

    /**
     * Gives an area another name.
     *
     * @throws Invalid if its parent already holds one of that name
     */
    public Area rename(AreaId id, String name, Version basedOn, Visitor by) {
        return storage.write(handle -> {
            Area before = require(handle, id);
            Area after = before.named(name);
            Change change = new Change(AreaEntry.written(before), AreaEntry.written(after));
            change.mustRestOn(basedOn, before.version());
            mustBeUnique(handle, after);
            handle.attach(AreaDao.class).update(after);
            trail.changed(handle, by, id, change);
            return after;
        });
    }

    /**
     * Removes an area that holds nothing.
     *
     * @throws Conflict if it holds other areas or estates
     */
    public void remove(AreaId id, Version basedOn, Visitor by) {
        storage.change(handle -> {
            Area area = require(handle, id);
            basedOn.mustBe(new Version(area.version()));
            AreaDao areas = handle.attach(AreaDao.class);
            int uses = areas.uses(id);
            if (uses > 0) {
                throw new Conflict(Message.of("registry.area-used", area.name(), String.valueOf(uses)));
            }
            areas.delete(id);
            trail.removed(handle, by, id, AreaEntry.written(area));
        });
    }

    private static void mustFit(Handle handle, Area area) {
        boolean isCity = area.level() == AreaLevel.CITY;
        if (isCity == area.parentId().isPresent()) {
            throw new Invalid("parentId", Message.of(isCity ? "registry.city-on-top" : "registry.area-within"));
        }
        area.parentId().ifPresent(parentId -> mustHold(handle, parentId, area));
        mustBeUnique(handle, area);
    }

    private static void mustHold(Handle handle, AreaId parentId, Area area) {
        Area parent = handle.attach(AreaDao.class)
                .find(parentId)
                .orElseThrow(() -> new Invalid("parentId", Message.of("registry.no-area", parentId.text())));
        if (!parent.level().mayHold(area.level())) {
            throw new Invalid(
                    "level",
                    Message.of(
                            "registry.area-level",
                            parent.name(),
                            parent.level().word(),
                            area.level().word()));
        }
    }

    private static void mustBeUnique(Handle handle, Area area) {
        String parentId = area.parentId().map(AreaId::text).orElse("");
        handle.attach(AreaDao.class)
                .named(parentId, area.name())
                .filter(other -> !other.id().equals(area.id()))
                .ifPresent(other -> {
                    throw new Invalid("name", Message.of("registry.area-twice", area.name()));
                });
    }

    private static Area require(Handle handle, AreaId id) {
        return handle.attach(AreaDao.class).find(id).orElseThrow(() -> new NotFound(id.text()));
    }
}
