package org.hongping.core.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables reconciliation and reconciliation_word. */
interface ReconciliationDao {
    @SqlQuery("select * from reconciliation where application_id = :id order by round desc")
    List<Row> of(ApplicationId id);

    @SqlQuery("select * from reconciliation where application_id = :id and closed_at is null")
    Optional<Row> open(ApplicationId id);

    @SqlQuery("select distinct reconciliation.* from reconciliation"
            + " join assignment on assignment.application_id = reconciliation.application_id"
            + " where (assignment.account_id = :account or assignment.id in" + AssessmentDao.TEAMS
            + ") and assignment.state = 'FINISHED' and closed_at is null"
            + " and not exists (select 1 from reconciliation_word where reconciliation_id = reconciliation.id"
            + " and assignment_id = assignment.id) order by reconciliation.opened_at")
    List<Row> waitingFor(String account);

    @SqlUpdate("insert into reconciliation (id, application_id, round, lines, reason, opened_at, outcome) values"
            + " (:id, :applicationId, :round, :lines, :reason, :openedAt, :outcome)")
    void insert(@BindMethods Row row);

    @SqlUpdate("update reconciliation set closed_at = :now, outcome = :outcome where id = :id and closed_at is null")
    int close(String id, Instant now, String outcome);

    @SqlQuery("select assignment_id from reconciliation_word where reconciliation_id = :id")
    List<AssignmentId> words(String id);

    @SqlUpdate("insert into reconciliation_word (reconciliation_id, assignment_id, said_at)"
            + " values (:id, :assignment, :now)")
    void say(String id, AssignmentId assignment, Instant now);

    /** A reconciliation as its table holds it. */
    record Row(
            String id,
            ApplicationId applicationId,
            int round,
            String lines,
            String reason,
            Instant openedAt,
            Optional<Instant> closedAt,
            String outcome) {}
}
