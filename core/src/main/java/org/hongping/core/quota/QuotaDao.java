package org.hongping.core.quota;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface QuotaDao {
    @SqlQuery("select rubric_id, year, places from quota order by rubric_id, year")
    List<Quota> all();

    @SqlUpdate("delete from quota where rubric_id = :rubricId")
    void clear(String rubricId);

    @SqlBatch("insert into quota (rubric_id, year, places) values (:rubricId, :year, :places)")
    void insert(@BindMethods List<Quota> quotas);

    /** Applications in campaigns that were announced and not called off. */
    @SqlQuery("""
            select campaign.rubric_id, campaign.year,
                   sum(case when application.state = 'CONFERRED' then 1 else 0 end) as named,
                   sum(case when application.state in ('SUBMITTED', 'RETURNED', 'RECOMMENDED', 'ADMITTED', 'ASSESSED')
                       then 1 else 0 end) as running
            from application join campaign on campaign.id = application.campaign_id
            where campaign.state in ('OPEN', 'CLOSED')
            group by campaign.rubric_id, campaign.year""")
    List<Count> counts();

    /** How many applications of a rubric came how far in a year. */
    record Count(String rubricId, int year, int named, int running) {}
}
