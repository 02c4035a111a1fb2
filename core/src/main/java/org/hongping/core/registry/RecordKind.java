package org.hongping.core.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** What kind of records: their fields, how they are read and kept, and what cannot stand beside what. */
interface RecordKind<T extends DatedRecord> {
    /** Returns its name in messages and in the audit trail, such as {@code committee}. */
    String code();

    /** Returns its name in addresses, such as {@code committees}. */
    String path();

    /** Returns whether the organiser alone may write them: what others say of an enterprise. */
    default boolean isForOrganisers() {
        return false;
    }

    /** Returns the fields in the order of the form. */
    List<RecordField> fields();

    /** Reads what was sent; faults stay in the entry. Empty if anything needed is at fault. */
    Optional<T> read(Entry entry, RecordFrame frame);

    /** Returns where they are kept. */
    RecordDao<T> dao(Handle handle);

    /**
     * Refuses what cannot be true beside the others.
     *
     * @param others of the same holder, without this one
     * @throws Invalid naming the field, the other and the mend
     */
    void mustFit(T candidate, List<T> others, LocalDate today);

    /** Returns a field's value in words; none is an answer too. */
    default Optional<Message> said(RecordField field, Optional<String> value) {
        return value.map(field::said);
    }

    /** Says whether it stands on a day, of all of its holder. */
    default Optional<Phase> phase(T one, List<T> all, LocalDate today) {
        return one.period().map(days -> Phase.of(days, today));
    }

    /** Refuses to remove what something else rests on, inside somebody's unit of work.
     *  @throws Conflict naming it */
    default void mustBeFree(Handle handle, RecordId id) {}

    /** Follows a change of any of them, in its unit of work. */
    default void changed(Handle handle, Holder holder, Instant now) {}

    /** Tells what looks unfinished: gaps, figures that do not agree. */
    default List<Message> remarks(List<T> all, LocalDate today) {
        return List.of();
    }
}
