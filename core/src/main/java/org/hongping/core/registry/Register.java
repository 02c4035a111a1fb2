package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * All records of one kind that a holder has.
 *
 * @param kind which kind
 * @param holder whose
 * @param holderName the holder's name
 * @param records in the order of the page
 * @param today the day on the office's calendar
 */
record Register<T extends DatedRecord>(
        RecordKind<T> kind, Holder holder, String holderName, List<T> records, LocalDate today) {
    List<RecordLine> lines() {
        return records.stream().map(this::line).toList();
    }

    List<Message> remarks() {
        return kind.remarks(records, today);
    }

    private RecordLine line(T one) {
        List<Fact> facts = kind.fields().stream()
                .map(field -> new Fact(
                        field.label(),
                        kind.said(field, Optional.ofNullable(one.written().get(field.name())))))
                .toList();
        return new RecordLine(one.id(), facts, kind.phase(one, records, today));
    }
}
