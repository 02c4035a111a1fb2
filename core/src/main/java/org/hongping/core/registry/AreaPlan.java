package org.hongping.core.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hongping.core.exchange.SheetKind.Draft;
import org.hongping.core.exchange.SheetKind.Fault;
import org.hongping.core.storage.Ids;
import org.hongping.rubric.Message;

/** What rows of areas come to, one after the other: a row may lie in an area that a row above it brings. */
final class AreaPlan {
    private final Ids ids;
    private final BiConsumer<Integer, Fault> fault;
    private final Map<AreaId, Area> areas = new LinkedHashMap<>();
    private final Map<String, AreaId> byPath = new HashMap<>();
    private final Map<String, AreaId> byName = new HashMap<>();
    private final Set<AreaId> seen = new HashSet<>();
    private Optional<AreaNames> names = Optional.empty();
    private final List<Area> added = new ArrayList<>();
    private final List<Area> renamed = new ArrayList<>();

    AreaPlan(List<Area> standing, Ids ids, BiConsumer<Integer, Fault> fault) {
        this.ids = ids;
        this.fault = fault;
        standing.forEach(this::keep);
        AreaTree tree = new AreaTree(standing);
        standing.forEach(area -> byPath.put(AreaNames.written(tree, area.id()), area.id()));
    }

    List<Area> added() {
        return added;
    }

    List<Area> renamed() {
        return renamed;
    }

    void take(Draft<AreaRow> row) {
        Optional<Area> parent = parent(row);
        if (parent.isEmpty() && !row.details().parent().isEmpty()) {
            return;
        }
        if (row.details().standing().isPresent()) {
            rename(row, row.details().standing().get(), parent);
        } else if (fits(row, parent)) {
            add(row, parent);
        }
    }

    private Optional<Area> parent(Draft<AreaRow> row) {
        String typed = row.details().parent();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        AreaId exact = byPath.get(typed);
        if (exact != null) {
            return Optional.ofNullable(areas.get(exact));
        }
        try {
            AreaId found = names().read(typed);
            byPath.put(typed, found);
            return Optional.ofNullable(areas.get(found));
        } catch (Unreadable unreadable) {
            fault.accept(row.row(), new Fault("parentId", unreadable.why()));
            return Optional.empty();
        }
    }

    private boolean fits(Draft<AreaRow> row, Optional<Area> parent) {
        AreaLevel level = row.details().level();
        if ((level == AreaLevel.CITY) == parent.isPresent()) {
            boolean city = level == AreaLevel.CITY;
            fault.accept(
                    row.row(),
                    new Fault("parentId", Message.of(city ? "registry.city-on-top" : "registry.area-within")));
            return false;
        }
        if (parent.isPresent() && !parent.get().level().mayHold(level)) {
            Area holder = parent.get();
            fault.accept(
                    row.row(),
                    new Fault(
                            "level",
                            Message.of(
                                    "registry.area-level",
                                    holder.name(),
                                    holder.level().word(),
                                    level.word())));
            return false;
        }
        return true;
    }

    private void add(Draft<AreaRow> row, Optional<Area> parent) {
        AreaRow said = row.details();
        if (isAlone(row, parent.map(Area::id), Optional.empty())) {
            Area area = new Area(AreaId.of(ids.next()), parent.map(Area::id), said.level(), said.name(), 1);
            keep(area);
            byPath.put(said.parent().isEmpty() ? said.name() : said.parent() + "/" + said.name(), area.id());
            added.add(area);
        }
    }

    /** Level and parent of an area that is on record stay. */
    private void rename(Draft<AreaRow> row, Area before, Optional<Area> parent) {
        AreaRow said = row.details();
        Optional<Area> now = Optional.ofNullable(areas.get(before.id()));
        if (now.map(Area::version).filter(version -> version == said.version()).isEmpty()) {
            fault.accept(row.row(), new Fault(KnownRow.VERSION, Message.of("registry.sheet-stale", before.name())));
            return;
        }
        if (!seen.add(before.id())) {
            fault.accept(row.row(), new Fault(KnownRow.ID, Message.of("registry.sheet-known-again")));
            return;
        }
        if (said.level() != before.level() || !parent.map(Area::id).equals(before.parentId())) {
            fault.accept(row.row(), new Fault("parentId", Message.of("registry.area-stays")));
            return;
        }
        if (!said.name().equals(before.name()) && isAlone(row, before.parentId(), Optional.of(before.id()))) {
            Area after = before.named(said.name());
            byName.remove(place(before.parentId(), before.name()));
            keep(after);
            byPath.put(said.parent().isEmpty() ? said.name() : said.parent() + "/" + said.name(), after.id());
            renamed.add(after);
        }
    }

    private boolean isAlone(Draft<AreaRow> row, Optional<AreaId> parent, Optional<AreaId> but) {
        String name = row.details().name();
        boolean taken = Optional.ofNullable(byName.get(place(parent, name)))
                .filter(other -> !but.equals(Optional.of(other)))
                .isPresent();
        if (taken) {
            fault.accept(row.row(), new Fault("name", Message.of("registry.area-twice", name)));
        }
        return !taken;
    }

    private void keep(Area area) {
        areas.put(area.id(), area);
        byName.put(place(area.parentId(), area.name()), area.id());
        names = Optional.empty();
    }

    /** Made anew only after something changed. */
    private AreaNames names() {
        AreaNames made = names.orElseGet(() -> new AreaNames(new AreaTree(List.copyOf(areas.values()))));
        names = Optional.of(made);
        return made;
    }

    private static String place(Optional<AreaId> parent, String name) {
        return parent.map(AreaId::text).orElse("") + ' ' + name;
    }
}
