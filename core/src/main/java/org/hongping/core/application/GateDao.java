package org.hongping.core.application;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What was answered and settled about the gates of applications. */
interface GateDao {
    @SqlQuery("""
            select inquiry.id as inquiry_id, inquiry.number as inquiry_number, inquiry.department,
                   inquiry_question.gate, inquiry_question.words as question, inquiry.due_on,
                   inquiry_answer.finding, inquiry_answer.ground, inquiry_answer.since, inquiry_answer.answered_on
            from inquiry_subject
            join inquiry on inquiry.id = inquiry_subject.inquiry_id
            join inquiry_question on inquiry_question.inquiry_id = inquiry.id
            left join inquiry_answer on inquiry_answer.inquiry_id = inquiry.id
              and inquiry_answer.question = inquiry_question.number
              and inquiry_answer.application_id = inquiry_subject.application_id
              and inquiry_answer.number = (select max(later.number) from inquiry_answer later
                  where later.inquiry_id = inquiry.id and later.question = inquiry_question.number
                    and later.application_id = inquiry_subject.application_id)
            where inquiry_subject.application_id = :id
            order by inquiry.number, inquiry_question.number""")
    List<DepartmentAnswer> answers(ApplicationId id);

    @SqlQuery("""
            select application_id, gate, number, answer, holds, ground, source, as_of, settled_at, settled_by
            from gate_settlement where application_id = :id order by gate, number""")
    List<GateSettlement> settlements(ApplicationId id);

    @SqlUpdate("""
            insert into gate_settlement
              (application_id, gate, number, answer, holds, ground, source, as_of, settled_at, settled_by)
            values (:applicationId, :gate, :number, :answer, :holds, :ground, :source, :asOf, :settledAt, :settledBy)""")
    void insert(@BindMethods GateSettlement settlement);
}
