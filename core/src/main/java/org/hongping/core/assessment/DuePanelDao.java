package org.hongping.core.assessment;

import java.util.List;
import org.hongping.core.application.ApplicationId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table panel_due. */
interface DuePanelDao {
    @SqlQuery("select application_id from panel_due order by application_id")
    List<ApplicationId> all();

    @SqlQuery("select count(*) from panel_due where application_id = :id")
    int count(ApplicationId id);

    @SqlUpdate("insert into panel_due (application_id) values (:id)")
    void insert(ApplicationId id);

    @SqlUpdate("delete from panel_due where application_id = :id")
    void delete(ApplicationId id);
}
