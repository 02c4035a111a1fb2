package org.hongping.core.assessment;

import java.util.List;
import org.hongping.core.application.ApplicationId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table handed_on. */
interface HandedOnDao {
    @SqlUpdate("insert into handed_on (assignment_id, successor_id) values (:id, :successor)")
    void insert(AssignmentId id, AssignmentId successor);

    @SqlQuery("select h.assignment_id, successor.account_id as account_id from handed_on h"
            + " join assignment successor on successor.id = h.successor_id"
            + " where successor.application_id = :applicationId")
    List<Row> of(ApplicationId applicationId);

    /** A sheet, and who went on with it. */
    record Row(AssignmentId assignmentId, String accountId) {}
}
