package org.hongping.core.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Deed;
import org.hongping.core.exchange.Column;
import org.hongping.core.exchange.SheetKind;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Areas as a sheet, each with the names of what holds it; what holds others stands above them. */
final class AreaSheet implements SheetKind<AreaRow> {
    private final Ids ids;
    private final Trail trail;
    private final List<Column> columns = columnsOf(new SheetColumns("area"));

    AreaSheet(Ids ids, Audit audit) {
        this.ids = ids;
        this.trail = new Trail(audit, "area");
    }

    private static List<Column> columnsOf(SheetColumns columns) {
        Stream<Column> own = Stream.of(
                columns.text("name", 24).required(),
                columns.choice("level", AreaLevel.class, AreaLevel::word).required(),
                columns.text("parentId", 44));
        return Stream.concat(own, SheetColumns.known().stream()).toList();
    }

    @Override
    public String code() {
        return "areas";
    }

    @Override
    public Message word() {
        return Message.of("registry.areas");
    }

    @Override
    public String href() {
        return "/areas";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void export(Handle handle, Consumer<Map<String, String>> row) {
        AreaTree areas = new AreaTree(handle.attach(AreaDao.class).all());
        for (AreaTree.Branch branch : areas.branches()) {
            Map<String, String> fields = new LinkedHashMap<>(AreaEntry.written(branch.area()));
            fields.put(
                    "parentId",
                    branch.area()
                            .parentId()
                            .map(parent -> AreaNames.written(areas, parent))
                            .orElse(""));
            fields.put(KnownRow.ID, branch.area().id().text());
            fields.put(KnownRow.VERSION, String.valueOf(branch.area().version()));
            row.accept(fields);
        }
    }

    @Override
    public Reader<AreaRow> reader(Handle handle, Visitor by) {
        AreaDao areas = handle.attach(AreaDao.class);
        return row -> read(row, areas);
    }

    private static Optional<AreaRow> read(FormInput row, AreaDao areas) {
        Optional<KnownRow> known = KnownRow.read(row);
        Optional<Area> standing = known.flatMap(said -> areas.find(AreaId.of(said.id())));
        if (known.isPresent() && standing.isEmpty()) {
            row.refuse(
                    KnownRow.ID,
                    Message.of("registry.sheet-unknown", known.get().id()));
        }
        Entry entry = new Entry(row);
        Optional<String> name = entry.require("name", Readings::line);
        Optional<AreaLevel> level = entry.require("level", Readings.choice(AreaLevel.class));
        if (name.isPresent() && name.get().contains("/")) {
            row.refuse("name", Message.of("registry.sheet-area-stroke", name.get()));
        }
        String parent = AreaNames.plain(row.value("parentId"));
        long version = known.map(KnownRow::version).orElse(0L);
        return row.refused()
                ? Optional.empty()
                : name.flatMap(said -> level.map(wide -> new AreaRow(standing, version, wide, said, parent)));
    }

    @Override
    public void check(Handle handle, List<Draft<AreaRow>> rows, BiConsumer<Integer, Fault> fault) {
        AreaPlan plan = new AreaPlan(handle.attach(AreaDao.class).all(), ids, fault);
        rows.forEach(plan::take);
    }

    @Override
    public Written write(Handle handle, List<Draft<AreaRow>> rows, Visitor by) {
        AreaDao areas = handle.attach(AreaDao.class);
        AreaPlan plan = new AreaPlan(areas.all(), ids, (row, fault) -> {
            throw new IllegalStateException("row " + row + " was checked in this unit of work");
        });
        Map<AreaId, Area> before = new LinkedHashMap<>();
        rows.forEach(row -> row.details().standing().ifPresent(area -> before.put(area.id(), area)));
        rows.forEach(plan::take);
        List<Deed> deeds = new ArrayList<>();
        for (Area area : plan.added()) {
            areas.insert(area);
            deeds.add(trail.addition(area.id(), AreaEntry.written(area)));
        }
        for (Area area : plan.renamed()) {
            areas.update(area);
            Optional.ofNullable(before.get(area.id()))
                    .ifPresent(old -> deeds.add(
                            trail.change(area.id(), new Change(AreaEntry.written(old), AreaEntry.written(area)))));
        }
        trail.record(handle, by, deeds);
        int changed = plan.renamed().size();
        return new Written(
                plan.added().size(), changed, rows.size() - plan.added().size() - changed);
    }
}
