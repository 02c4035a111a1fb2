package org.hongping.core.storage;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface ClockDao {
    @SqlQuery("select moment from audit_row order by moment desc limit 1")
    Optional<Instant> lastAudited();
}
