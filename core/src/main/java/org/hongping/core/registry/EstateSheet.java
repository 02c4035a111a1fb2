package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.core.exchange.Column;
import org.hongping.core.exchange.SheetKind;
import org.hongping.core.storage.Clock;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Estates as a sheet: a row an estate, with its area by names and who manages it by code. */
final class EstateSheet implements SheetKind<EstateRow> {
    private final Clock clock;
    private final EstateBatch batch;
    private final List<Column> columns = columnsOf(new SheetColumns("estate"));

    EstateSheet(Clock clock, EstateBatch batch) {
        this.clock = clock;
        this.batch = batch;
    }

    private static List<Column> columnsOf(SheetColumns columns) {
        Stream<Column> own = Stream.of(
                columns.text("name", 28).required(),
                columns.text("areaId", 40).required(),
                columns.choice("kind", EstateKind.class, EstateKind::word).required(),
                columns.text("address", 32),
                columns.text("enterpriseCode", 24).required(),
                columns.day("managedFrom").required(),
                columns.number("floorArea", "square-metres"),
                columns.number("plotRatio", ""),
                columns.number("households", "flats"),
                columns.number("occupancy", "percent"),
                columns.day("completedOn"),
                columns.day("deliveredOn"),
                columns.choice("partyOrganisation", Founding.State.class, Founding.State::word),
                columns.day("partyOrganisationDay"),
                columns.choice("committee", Founding.State.class, Founding.State::word),
                columns.day("committeeDay"),
                columns.text("manager", 14),
                columns.text("managerPhone", 18));
        return Stream.concat(own, SheetColumns.known().stream()).toList();
    }

    @Override
    public String code() {
        return "estates";
    }

    @Override
    public Message word() {
        return Message.of("registry.estates");
    }

    @Override
    public String href() {
        return "/estates";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public Map<String, List<String>> offered(Handle handle) {
        AreaTree areas = new AreaTree(handle.attach(AreaDao.class).all());
        return Map.of(
                "areaId",
                areas.branches().stream()
                        .map(AreaTree.Branch::area)
                        .filter(area -> area.level() != AreaLevel.CITY)
                        .map(area -> AreaNames.written(areas, area.id()))
                        .toList());
    }

    @Override
    public void export(Handle handle, Consumer<Map<String, String>> row) {
        AreaTree areas = new AreaTree(handle.attach(AreaDao.class).all());
        Map<EnterpriseId, CreditCode> codes = new HashMap<>();
        handle.attach(EnterpriseDao.class).keys().forEach(key -> codes.put(key.id(), key.creditCode()));
        Map<EstateId, Management> managed = handle.attach(ManagementDao.class).latest().stream()
                .collect(Collectors.toMap(Management::estateId, Function.identity()));
        try (Stream<Estate> estates = handle.attach(EstateDao.class).all()) {
            estates.forEach(estate -> {
                Map<String, String> fields = new LinkedHashMap<>(EstateEntry.written(estate.details()));
                fields.put("areaId", AreaNames.written(areas, estate.details().areaId()));
                Optional.ofNullable(managed.get(estate.id())).ifPresent(management -> {
                    fields.put(
                            "enterpriseCode",
                            Optional.ofNullable(codes.get(management.enterpriseId()))
                                    .map(CreditCode::text)
                                    .orElse(""));
                    fields.put("managedFrom", management.fromOn().toString());
                });
                fields.put(KnownRow.ID, estate.id().text());
                fields.put(KnownRow.VERSION, String.valueOf(estate.version()));
                row.accept(fields);
            });
        }
    }

    @Override
    public Reader<EstateRow> reader(Handle handle, Visitor by) {
        LocalDate today = LocalDate.ofInstant(clock.now(handle), OfficeTime.ZONE);
        return new EstateRowReader(handle, columns, today, by);
    }

    @Override
    public void check(Handle handle, List<Draft<EstateRow>> rows, BiConsumer<Integer, Fault> fault) {
        new EstateRowCheck(handle, fault).check(rows);
    }

    @Override
    public Written write(Handle handle, List<Draft<EstateRow>> rows, Visitor by) {
        return batch.write(handle, rows.stream().map(Draft::details).toList(), by);
    }
}
