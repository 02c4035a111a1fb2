package org.hongping.core.application;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What was entered on the negative lists of applications. */
interface DeductionDao {
    @SqlQuery("""
            select id, application_id, item, points, reason, source, happened_on, entered_at, entered_by, withdrawn_at,
                   withdrawn_by, withdrawn_why
            from deduction_entry where application_id = :application order by happened_on, id""")
    List<DeductionEntry> of(ApplicationId application);

    @SqlUpdate("""
            insert into deduction_entry
              (id, application_id, item, points, reason, source, happened_on, entered_at, entered_by)
            values (:id, :applicationId, :item, :points, :reason, :source, :happenedOn, :enteredAt, :enteredBy)""")
    void insert(@BindMethods DeductionEntry entry);

    @SqlUpdate("update deduction_entry set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :why"
            + " where id = :id and withdrawn_at is null")
    void withdraw(DeductionId id, Instant now, String by, String why);
}
