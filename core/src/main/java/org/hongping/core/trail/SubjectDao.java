package org.hongping.core.trail;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What people call the things that deeds were done to. */
interface SubjectDao {
    @SqlQuery("select entrant_name from entry where id = :id")
    Optional<String> application(String id);

    @SqlQuery("select entry.entrant_name from assignment join entry on entry.id = assignment.application_id"
            + " where assignment.id = :id")
    Optional<String> assignment(String id);

    @SqlQuery("select title from campaign where id = :id")
    Optional<String> campaign(String id);

    @SqlQuery(
            "select campaign.title from assessor_draw join campaign on campaign.id = assessor_draw.campaign_id where assessor_draw.id = :id")
    Optional<String> draw(String id);

    @SqlQuery("select department from inquiry where id = :id")
    Optional<String> inquiry(String id);

    @SqlQuery("select display_name from account where id = :id")
    Optional<String> account(String id);

    @SqlQuery("select file_name from evidence where id = :id")
    Optional<String> evidence(String id);

    @SqlQuery("select name from estate where id = :id")
    Optional<String> estate(String id);

    @SqlQuery("select name from enterprise where id = :id")
    Optional<String> enterprise(String id);

    @SqlQuery("select name from area where id = :id")
    Optional<String> area(String id);
}
