package org.hongping.core.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Visitor;
import org.hongping.core.xlsx.NewColumn.Content;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** One kind of records of all estates or of all enterprises as a sheet: a row a record, read as its form reads it. */
final class RecordSheet<T extends DatedRecord> implements SheetKind<RecordRow<T>> {
    private final RecordKind<T> kind;
    private final Holder.Kind holders;
    private final Clock clock;
    private final Ids ids;
    private final Trail trail;
    private final List<Column> columns;

    private RecordSheet(RecordKind<T> kind, Holder.Kind holders, Clock clock, Ids ids, Audit audit) {
        this.kind = kind;
        this.holders = holders;
        this.clock = clock;
        this.ids = ids;
        this.trail = new Trail(audit, holders.word());
        this.columns = Stream.of(
                        SheetHolders.columns(holders).stream(),
                        kind.fields().stream().map(RecordSheet::column),
                        SheetColumns.known().stream())
                .flatMap(some -> some)
                .toList();
    }

    /** Returns a sheet for each kind of records of each kind of holder. */
    static List<SheetKind<?>> all(Clock clock, Ids ids, Audit audit) {
        return Arrays.stream(Holder.Kind.values())
                .<SheetKind<?>>flatMap(holders -> RecordKinds.of(holders).stream()
                        .map(kind -> new RecordSheet<>(kind, holders, clock, ids, audit)))
                .toList();
    }

    private static Column column(RecordField field) {
        Message hint = field.help().orElseGet(() -> new Message("record.sheet-hint." + field.type(), List.of()));
        Column plain = Column.of(field.name(), field.label(), field.label(), hint, 18);
        Column typed = switch (field.type()) {
            case COUNT -> plain.holding(Content.NUMBER);
            case DAY -> plain.holding(Content.DAY);
            case CHOICE ->
                plain.choosing(field.options().stream()
                        .map(option -> new Column.Option(option.id(), option.word()))
                        .toList());
            case LINE, PHONE -> plain;
        };
        return field.required() ? typed.required() : typed;
    }

    @Override
    public String code() {
        boolean ofBoth = Arrays.stream(Holder.Kind.values())
                .allMatch(each -> RecordKinds.of(each).contains(kind));
        return ofBoth ? holders.word() + "-" + kind.path() : kind.path();
    }

    @Override
    public Message word() {
        return new Message("record.sheet." + code(), List.of());
    }

    @Override
    public String href() {
        return "/" + holders.plural();
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void export(Handle handle, Consumer<Map<String, String>> row) {
        SheetHolders known = SheetHolders.of(handle, holders);
        kind.dao(handle).all().stream()
                .filter(one -> known.name(one.holderId()).isPresent())
                .sorted(Comparator.comparing(one -> known.name(one.holderId()).orElseThrow()))
                .forEach(one -> {
                    Map<String, String> fields = new LinkedHashMap<>(known.written(one.holderId()));
                    fields.putAll(one.written());
                    fields.put(KnownRow.ID, one.id().text());
                    fields.put(KnownRow.VERSION, String.valueOf(one.version()));
                    row.accept(fields);
                });
    }

    @Override
    public Reader<RecordRow<T>> reader(Handle handle, Visitor by) {
        SheetHolders known = SheetHolders.of(handle, holders);
        RecordDao<T> dao = kind.dao(handle);
        return row -> read(row, known, dao);
    }

    private Optional<RecordRow<T>> read(FormInput row, SheetHolders known, RecordDao<T> dao) {
        Optional<KnownRow> meant = KnownRow.read(row);
        Optional<T> standing = meant.flatMap(said -> dao.find(RecordId.of(said.id())));
        if (meant.isPresent() && standing.isEmpty()) {
            row.refuse(
                    KnownRow.ID,
                    Message.of("registry.sheet-unknown", meant.get().id()));
        }
        Optional<Holder> holder = known.read(row);
        standing.filter(before -> holder.filter(read -> !read.text().equals(before.holderId()))
                        .isPresent())
                .ifPresent(before -> row.refuse(
                        SheetHolders.NAME,
                        Message.of(
                                "record.sheet-holder",
                                known.name(before.holderId()).orElse("—"))));
        long version = meant.map(KnownRow::version).orElse(0L);
        Optional<T> candidate = standing.filter(before -> saysTheSame(row, before))
                .or(() -> kind.read(new Entry(row), frame(standing, holder, version)));
        return row.refused()
                ? Optional.empty()
                : candidate.flatMap(said -> holder.map(whose -> new RecordRow<>(standing, version, whose, said)));
    }

    /** What an export wrote is taken back as it is, also what was typed elsewhere and could not be typed here. */
    private boolean saysTheSame(FormInput row, T before) {
        Map<String, String> written = before.written();
        return kind.fields().stream()
                .allMatch(field -> row.value(field.name()).equals(written.getOrDefault(field.name(), "")));
    }

    private RecordFrame frame(Optional<T> standing, Optional<Holder> holder, long version) {
        RecordId id = standing.map(DatedRecord::id).orElseGet(() -> RecordId.of(ids.next()));
        return new RecordFrame(id, holder.orElseGet(() -> new Holder(holders, "")), version + 1);
    }

    @Override
    public void check(Handle handle, List<Draft<RecordRow<T>>> rows, BiConsumer<Integer, Fault> fault) {
        LocalDate today = LocalDate.ofInstant(clock.now(handle), OfficeTime.ZONE);
        new RecordRowCheck<>(kind, kind.dao(handle), SheetHolders.of(handle, holders), today, fault).check(rows);
    }

    /** What is edited goes before it comes again, so that two may change places. */
    @Override
    public Written write(Handle handle, List<Draft<RecordRow<T>>> rows, Visitor by) {
        RecordDao<T> dao = kind.dao(handle);
        List<RecordRow<T>> all = rows.stream().map(Draft::details).toList();
        List<RecordRow<T>> edited = all.stream().filter(RecordRow::isEdited).toList();
        List<RecordRow<T>> added = all.stream().filter(RecordRow::isNew).toList();
        edited.forEach(row -> dao.delete(row.candidate().id()));
        List<Deed> deeds = new ArrayList<>();
        Set<Holder> touched = new LinkedHashSet<>();
        Stream.concat(edited.stream(), added.stream()).forEach(row -> {
            dao.insert(row.candidate());
            deeds.add(deed(row));
            touched.add(row.holder());
        });
        Instant now = clock.now(handle);
        touched.forEach(holder -> kind.changed(handle, holder, now));
        trail.record(handle, by, deeds);
        return new Written(added.size(), edited.size(), all.size() - added.size() - edited.size());
    }

    private Deed deed(RecordRow<T> row) {
        Map<String, String> after = row.candidate().written();
        return row.standing()
                .map(before -> trail.deed(
                        kind.code() + "-changed", row.holder(), new Change(before.written(), after).differing()))
                .orElseGet(() -> trail.deed(kind.code() + "-added", row.holder(), Map.of("after", after)));
    }
}
