package org.hongping.core.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Property enterprises as a sheet. */
final class EnterpriseSheet implements SheetKind<EnterpriseRow> {
    private final Clock clock;
    private final Ids ids;
    private final Trail trail;
    private final TypedGrades grades;
    private final List<Column> columns = columnsOf(new SheetColumns("enterprise"));

    EnterpriseSheet(Clock clock, Ids ids, Audit audit) {
        this.clock = clock;
        this.ids = ids;
        this.trail = new Trail(audit, "enterprise");
        this.grades = new TypedGrades(ids);
    }

    private static List<Column> columnsOf(SheetColumns columns) {
        Stream<Column> own = Stream.of(
                columns.text("name", 36).required(),
                columns.text("creditCode", 24).required(),
                columns.text("creditGrade", 12),
                columns.text("manager", 14),
                columns.text("phone", 18),
                columns.text("address", 36));
        return Stream.concat(own, SheetColumns.known().stream()).toList();
    }

    @Override
    public String code() {
        return "enterprises";
    }

    @Override
    public Message word() {
        return Message.of("registry.enterprises");
    }

    @Override
    public String href() {
        return "/enterprises";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void export(Handle handle, Consumer<Map<String, String>> row) {
        try (Stream<Enterprise> enterprises = handle.attach(EnterpriseDao.class).all()) {
            enterprises.forEach(enterprise -> {
                Map<String, String> fields = new LinkedHashMap<>(EnterpriseEntry.written(enterprise.details()));
                fields.put(KnownRow.ID, enterprise.id().text());
                fields.put(KnownRow.VERSION, String.valueOf(enterprise.version()));
                row.accept(fields);
            });
        }
    }

    @Override
    public Reader<EnterpriseRow> reader(Handle handle, Visitor by) {
        EnterpriseDao enterprises = handle.attach(EnterpriseDao.class);
        return row -> read(row, enterprises);
    }

    private static Optional<EnterpriseRow> read(FormInput row, EnterpriseDao enterprises) {
        Optional<KnownRow> known = KnownRow.read(row);
        Optional<Enterprise> standing = known.flatMap(said -> enterprises.find(EnterpriseId.of(said.id())));
        if (known.isPresent() && standing.isEmpty()) {
            row.refuse(
                    KnownRow.ID,
                    Message.of("registry.sheet-unknown", known.get().id()));
        }
        long version = known.map(KnownRow::version).orElse(0L);
        return EnterpriseEntry.read(new Entry(row))
                .filter(details -> !row.refused())
                .map(details -> new EnterpriseRow(standing, version, details));
    }

    @Override
    public void check(Handle handle, List<Draft<EnterpriseRow>> rows, BiConsumer<Integer, Fault> fault) {
        Map<EnterpriseId, EnterpriseKey> standing = new HashMap<>();
        Map<CreditCode, EnterpriseKey> byCode = new HashMap<>();
        for (EnterpriseKey key : handle.attach(EnterpriseDao.class).keys()) {
            standing.put(key.id(), key);
            byCode.put(key.creditCode(), key);
        }
        Map<EnterpriseId, Integer> known = new HashMap<>();
        Map<CreditCode, Integer> codes = new HashMap<>();
        for (Draft<EnterpriseRow> row : rows) {
            Optional<Enterprise> before = row.details().standing();
            CreditCode code = row.details().details().creditCode();
            before.ifPresent(enterprise -> {
                EnterpriseKey now = standing.get(enterprise.id());
                if (now == null || now.version() != row.details().version()) {
                    fault.accept(
                            row.row(),
                            new Fault(KnownRow.VERSION, Message.of("registry.sheet-stale", enterprise.name())));
                }
                twice(
                        known.putIfAbsent(enterprise.id(), row.row()),
                        KnownRow.ID,
                        "registry.sheet-known-twice",
                        row,
                        fault);
            });
            Optional.ofNullable(byCode.get(code))
                    .filter(other ->
                            before.filter(own -> own.id().equals(other.id())).isEmpty())
                    .ifPresent(other -> fault.accept(
                            row.row(),
                            new Fault(
                                    "creditCode", Message.of("registry.sheet-code-there", code.text(), other.name()))));
            twice(codes.putIfAbsent(code, row.row()), "creditCode", "registry.sheet-code-twice", row, fault);
        }
    }

    private static void twice(
            @Nullable Integer before,
            String field,
            String key,
            Draft<EnterpriseRow> row,
            BiConsumer<Integer, Fault> fault) {
        if (before != null) {
            fault.accept(row.row(), new Fault(field, new Message(key, List.of(before.toString()))));
        }
    }

    @Override
    public Written write(Handle handle, List<Draft<EnterpriseRow>> rows, Visitor by) {
        Instant now = clock.now(handle);
        EnterpriseDao enterprises = handle.attach(EnterpriseDao.class);
        List<Enterprise> added = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>();
        int changed = 0;
        for (Draft<EnterpriseRow> draft : rows) {
            EnterpriseRow row = draft.details();
            if (row.standing().isEmpty()) {
                EnterpriseId id = EnterpriseId.of(ids.next());
                added.add(new Enterprise(id, row.details(), 1, now, now));
                deeds.add(trail.addition(id, EnterpriseEntry.written(row.details())));
            } else if (row.isEdited()) {
                Enterprise before = row.standing().get();
                Enterprise after = before.with(row.details(), now);
                enterprises.update(after);
                if (!before.details().creditGrade().equals(row.details().creditGrade())) {
                    grades.keep(handle, after, now);
                }
                deeds.add(trail.change(before.id(), row.change(before)));
                changed++;
            }
        }
        enterprises.insertAll(added);
        added.stream()
                .filter(enterprise -> enterprise.details().creditGrade().isPresent())
                .forEach(enterprise -> grades.keep(handle, enterprise, now));
        trail.record(handle, by, deeds);
        return new Written(added.size(), changed, rows.size() - added.size() - changed);
    }
}
