package org.hongping.core.trail;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Subject;
import org.hongping.core.web.Slice;

/**
 * Tells the whole trail to whoever audits.
 *
 * @param trail knows who did it
 * @param subjects knows to what it was done
 */
record AuditBook(Trail trail, Subjects subjects) {

    /** Returns a page of the trail in a language. */
    Slice<AuditEntry> entries(Slice<AuditRow> page, Locale language) {
        Iterator<TrailLine> lines = trail.lines(page.items(), language).iterator();
        Map<Subject, String> names = subjects.names(page.items());
        return page.map(
                row -> AuditEntry.of(row, lines.next(), Optional.ofNullable(names.get(row.subject())), language));
    }
}
