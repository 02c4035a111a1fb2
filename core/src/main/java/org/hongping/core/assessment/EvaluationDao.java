package org.hongping.core.assessment;

import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What was said in the campaigns of one rubric. */
interface EvaluationDao {
    @SqlQuery(
            "select a.id, a.entrant_name as name, a.campaign_id, a.submissions, c.rubric_digest, c.interpretations from entry a"
                    + " join campaign c on c.id = a.campaign_id"
                    + " where c.rubric_id = :rubricId and a.state <> 'WITHDRAWN' and c.state <> 'CANCELLED' order by a.id")
    List<EvaluationRow> by(String rubricId);

    @SqlQuery("select snapshot from application_submission where application_id = :id order by number desc limit 1")
    Optional<String> submitted(ApplicationId id);
}
