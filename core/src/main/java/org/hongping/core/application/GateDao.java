package org.hongping.core.application;

import java.util.List;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What was answered and settled about the gates of applications. */
interface GateDao {
    @SqlQuery("""
            select inquiry.id as inquiry_id, inquiry.number as inquiry_number, inquiry.department,
                   inquiry_question.gate, inquiry_question.words as question, inquiry.due_on,
                   inquiry_answer.finding, inquiry_answer.ground, inquiry_answer.since, inquiry_answer.answered_on,
                   inquiry.withdrawn_at, inquiry.withdrawn_why
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

    /** What was settled last, and stands in the way. */
    @SqlQuery("""
            select g.application_id, g.gate, g.number, g.answer, g.holds, g.ground, g.source, g.as_of, g.settled_at,
                   g.settled_by
            from gate_settlement g join application a on a.id = g.application_id
            where a.campaign_id = :campaign and g.holds = 1 and g.number = (select max(later.number)
                from gate_settlement later where later.application_id = g.application_id and later.gate = g.gate)
            order by g.application_id, g.gate""")
    List<GateSettlement> holding(CampaignId campaign);

    @SqlUpdate("""
            insert into gate_settlement
              (application_id, gate, number, answer, holds, ground, source, as_of, settled_at, settled_by)
            values (:applicationId, :gate, :number, :answer, :holds, :ground, :source, :asOf, :settledAt, :settledBy)""")
    void insert(@BindMethods GateSettlement settlement);
}
