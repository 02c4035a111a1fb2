package org.hongping.core.registry;

import static org.hongping.core.registry.RecordField.Type.DAY;
import static org.hongping.core.registry.RecordField.Type.LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** The lists an enterprise stands on: each with its document, lifted ones kept. */
final class ListEntries implements RecordKind<ListEntry> {
    @Override
    public String code() {
        return "list";
    }

    @Override
    public String path() {
        return "list-entries";
    }

    @Override
    public boolean isForOrganisers() {
        return true;
    }

    @Override
    public List<RecordField> fields() {
        return List.of(
                RecordField.choice(code(), "kind", ListEntry.Kind.class),
                RecordField.required(code(), "document", LINE).explained(Message.of("record.list-document-help")),
                RecordField.optional(code(), "reason", LINE),
                RecordField.required(code(), "fromOn", DAY),
                RecordField.optional(code(), "untilOn", DAY).explained(Message.of("record.list-until-help")),
                RecordField.optional(code(), "liftedOn", DAY).explained(Message.of("record.list-lifted-help")),
                RecordField.optional(code(), "liftedWhy", LINE));
    }

    @Override
    public Optional<ListEntry> read(Entry entry, RecordFrame frame) {
        Optional<ListEntry.Kind> kind = entry.require("kind", Readings.choice(ListEntry.Kind.class));
        Optional<String> document = entry.require("document", Readings::line);
        Optional<String> reason = entry.read("reason", Readings::line);
        Optional<Period> period = entry.period(false);
        Optional<LocalDate> liftedOn = entry.read("liftedOn", Readings::day);
        Optional<String> liftedWhy = liftedOn.isPresent()
                ? entry.require("liftedWhy", Readings::line)
                : entry.read("liftedWhy", Readings::line);
        if (liftedWhy.isPresent() && liftedOn.isEmpty()) {
            entry.refuse("liftedOn", Message.of("registry.entry-missing"));
        }
        period.flatMap(days -> liftedOn.filter(day -> day.isBefore(days.from())))
                .ifPresent(day -> entry.refuse(
                        "liftedOn",
                        Message.of(
                                "record.lifted-early",
                                day.toString(),
                                period.get().from().toString())));
        if (entry.isRefused() || kind.isEmpty() || document.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ListEntry(
                frame.id(),
                frame.holder().text(),
                kind.get(),
                document.get(),
                reason,
                period.get().from(),
                period.get().until(),
                liftedOn,
                liftedWhy,
                frame.version()));
    }

    @Override
    public RecordDao<ListEntry> dao(Handle handle) {
        return handle.attach(ListEntryDao.class);
    }

    @Override
    public Optional<Phase> phase(ListEntry one, List<ListEntry> all, LocalDate today) {
        return Optional.of(one.period().map(days -> Phase.of(days, today)).orElse(Phase.PAST));
    }

    @Override
    public void mustFit(ListEntry candidate, List<ListEntry> others, LocalDate today) {
        candidate.liftedOn().filter(day -> day.isAfter(today)).ifPresent(day -> {
            throw new Invalid("liftedOn", Message.of("record.day-to-come", day.toString(), today.toString()));
        });
        others.stream()
                .filter(other -> other.kind() == candidate.kind()
                        && other.fromOn().equals(candidate.fromOn())
                        && other.document().equals(candidate.document()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Invalid("document", Message.of("record.list-twice", other.document()));
                });
    }
}
