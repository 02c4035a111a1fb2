package org.hongping.core.trail;

import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** When the clock was put right, and how far the trail reached then. */
interface ClockDao {
    @SqlQuery("select count(*) from clock_correction")
    int count();

    @SqlUpdate("insert into clock_correction (number, corrected_at, ahead_until, ground)"
            + " values (:number, :correctedAt, :aheadUntil, :ground)")
    void insert(int number, String correctedAt, String aheadUntil, String ground);

    @SqlUpdate("insert into clock_correction_chain (number, chain, sequence)"
            + " select :number, chain, sequence from audit_head")
    void insertChains(int number);
}
