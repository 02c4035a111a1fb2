package org.hongping.core.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * One kind of list that goes out and comes in as a sheet. Safe for use by many threads.
 *
 * @param <D> what a row is read into
 */
public interface SheetKind<D> {
    /** Returns its name in addresses, such as {@code estates}. */
    String code();

    /** Returns its word. */
    Message word();

    /** Returns where its list is shown. */
    String href();

    /** Returns its columns, from left to right. */
    List<Column> columns();

    /** Returns what is offered for columns whose choices are on record and not few; other texts are read too. */
    default Map<String, List<String>> offered(Handle handle) {
        return Map.of();
    }

    /** Hands over every row on record, its texts by field; choices by their codes. */
    void export(Handle handle, Consumer<Map<String, String>> row);

    /** Returns what reads rows against what is on record now. */
    Reader<D> reader(Handle handle, Visitor by);

    /**
     * Checks rows against each other and against what is on record at this moment; asked once when they are read and
     * once more where they are written.
     *
     * @param fault takes what is wrong with a row
     */
    void check(Handle handle, List<Draft<D>> rows, BiConsumer<Integer, Fault> fault);

    /** Writes rows that have no faults, all in this unit of work. */
    Written write(Handle handle, List<Draft<D>> rows, Visitor by);

    /** Reads one row after the other. */
    @FunctionalInterface
    interface Reader<D> {
        /** Reads a row; faults stay in the form, and then there is nothing to return. */
        Optional<D> read(FormInput row);
    }

    /**
     * A row that was read.
     *
     * @param row its number in the sheet
     * @param details what it says
     */
    record Draft<D>(int row, D details) {}

    /**
     * What is wrong with a row.
     *
     * @param field in which column
     * @param why what and how it is mended
     */
    record Fault(String field, Message why) {}

    /**
     * What became of rows.
     *
     * @param added new ones
     * @param changed those that were on record and differ now
     * @param unchanged those that say what is on record
     */
    record Written(int added, int changed, int unchanged) {}
}
