package org.hongping.core.storage;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The least that is asked as every feature asks. */
interface FirstStatementDao {
    @SqlQuery("select '1970-01-01T00:00:00.000Z' as asked_at")
    Answer answer();

    /**
     * A row.
     *
     * @param askedAt some moment
     */
    record Answer(Instant askedAt) {}
}
