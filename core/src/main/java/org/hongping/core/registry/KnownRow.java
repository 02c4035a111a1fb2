package org.hongping.core.registry;

import java.util.Optional;
import org.hongping.core.web.FormInput;
import org.hongping.rubric.Message;

/**
 * That a row is about something on record: the two columns which an export writes at the end.
 *
 * @param id what it is about
 * @param version the version that was exported
 */
record KnownRow(String id, long version) {
    static final String ID = "id";
    static final String VERSION = "version";

    /** Reads both or neither; one alone is a fault. */
    static Optional<KnownRow> read(FormInput row) {
        String id = row.value(ID);
        String version = row.value(VERSION);
        if (id.isEmpty() && version.isEmpty()) {
            return Optional.empty();
        }
        if (id.isEmpty() || !version.matches("\\d{1,9}")) {
            row.refuse(id.isEmpty() ? ID : VERSION, Message.of("registry.sheet-half-known"));
            return Optional.empty();
        }
        return Optional.of(new KnownRow(id, Long.parseLong(version)));
    }

    /** Whether the row says anything of that, rightly or not. */
    static boolean isMeant(FormInput row) {
        return !row.value(ID).isEmpty() || !row.value(VERSION).isEmpty();
    }
}
