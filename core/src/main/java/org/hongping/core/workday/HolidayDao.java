package org.hongping.core.workday;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface HolidayDao {
    @SqlQuery("select day, kind, name from holiday order by day")
    List<Holiday> all();

    @SqlUpdate("delete from holiday where day >= :first and day <= :last")
    void clear(LocalDate first, LocalDate last);

    @SqlBatch("insert into holiday (day, kind, name) values (:day, :kind, :name)")
    void insert(@BindMethods List<Holiday> holidays);
}
