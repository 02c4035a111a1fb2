package org.hongping.core.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaSql;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables of inquiries. */
interface InquiryDao {
    String COLUMNS = "id, campaign_id, number, department, basis, due_on, asked_at, asked_by, withdrawn_at,"
            + " withdrawn_by, withdrawn_why";
    String LINES = """
            select inquiry.id as inquiry_id, inquiry.number as inquiry_number, campaign.title as campaign,
                   inquiry.department, inquiry_question.number as question, inquiry_question.words,
                   application.id as application_id, application.entrant_name as entrant,
                   application.enterprise_name as enterprise,
                   coalesce(enterprise.credit_code, '') as credit_code, inquiry_answer.finding, inquiry_answer.ground, inquiry_answer.since,
                   inquiry_answer.answered_on, inquiry.withdrawn_at
            from inquiry join campaign on campaign.id = inquiry.campaign_id
            join inquiry_question on inquiry_question.inquiry_id = inquiry.id
            join inquiry_subject on inquiry_subject.inquiry_id = inquiry.id
            join entry application on application.id = inquiry_subject.application_id
            left join enterprise on enterprise.id = application.enterprise_id
            left join inquiry_answer on inquiry_answer.inquiry_id = inquiry.id
              and inquiry_answer.question = inquiry_question.number
              and inquiry_answer.application_id = application.id
              and inquiry_answer.number = (select max(later.number) from inquiry_answer later
                  where later.inquiry_id = inquiry.id and later.question = inquiry_question.number
                    and later.application_id = application.id)
            """;
    String ORDER =
            " order by inquiry.number, application.enterprise_name, application.entrant_name, application.id, inquiry_question.number";

    @SqlQuery("select " + COLUMNS + " from inquiry where campaign_id = :campaign order by number desc")
    List<Inquiry> of(CampaignId campaign);

    @SqlQuery("select " + COLUMNS + " from inquiry where id = :id")
    Optional<Inquiry> find(InquiryId id);

    @SqlUpdate("insert into inquiry (" + COLUMNS
            + ") values (:id, :campaignId, :number, :department, :basis, :dueOn, :askedAt, :askedBy, :withdrawnAt,"
            + " :withdrawnBy, :withdrawnWhy)")
    void insert(@BindMethods Inquiry inquiry);

    @SqlUpdate("update inquiry set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :why"
            + " where id = :id and withdrawn_at is null")
    int withdraw(InquiryId id, Instant now, String by, String why);

    @SqlQuery("select number, gate, words from inquiry_question where inquiry_id = :id order by number")
    List<Question> questions(InquiryId id);

    @SqlBatch("insert into inquiry_question (inquiry_id, number, gate, words)"
            + " values (:id, :question.number, :question.gate, :question.words)")
    void insertQuestions(InquiryId id, @BindMethods("question") List<Question> question);

    /** Who is in the running: handed in, and neither out nor decided. */
    @SqlQuery("""
            select id from application where campaign_id = :campaign
              and state in ('SUBMITTED', 'RETURNED', 'RECOMMENDED', 'ADMITTED', 'ASSESSED') and submissions > 0
            order by id""")
    List<String> running(CampaignId campaign);

    @SqlBatch("insert into inquiry_subject (inquiry_id, application_id) values (:id, :application)")
    void insertSubjects(InquiryId id, List<String> application);

    @SqlQuery(LINES + " where inquiry.id = :id" + ORDER)
    List<AnswerLine> lines(InquiryId id);

    @SqlQuery(LINES + " where campaign.state = 'OPEN'" + ORDER)
    List<AnswerLine> open();

    /** Those of campaigns that are an area's own. */
    @SqlQuery(AreaSql.INSIDE + LINES + " where campaign.state = 'OPEN' and campaign.area_id in (select id from inside)"
            + ORDER)
    List<AnswerLine> openWithin(String area);

    @SqlQuery(LINES + " where inquiry.id = :inquiry and inquiry_question.number = :question"
            + " and application.id = :application")
    Optional<AnswerLine> line(String inquiry, int question, String application);

    @SqlQuery("""
            select count(*) from inquiry_answer
            where inquiry_id = :inquiry and question = :question and application_id = :application""")
    int answers(String inquiry, int question, String application);

    @SqlUpdate("""
            insert into inquiry_answer (inquiry_id, question, application_id, number, finding, ground, since,
              answered_on, recorded_at, recorded_by)
            values (:line.inquiryId, :line.question, :line.applicationId, :number, :answer.finding, :answer.ground,
              :answer.since, :answer.answeredOn, :now, :by)""")
    void answer(
            @BindMethods("line") AnswerLine line,
            int number,
            @BindMethods("answer") Answer answer,
            Instant now,
            String by);

    @SqlQuery("select inquiry_id, evidence_id, brought_at, brought_by from inquiry_reply where inquiry_id = :id"
            + " order by brought_at, evidence_id")
    List<Reply> replies(InquiryId id);

    @SqlUpdate("insert into inquiry_reply (inquiry_id, evidence_id, brought_at, brought_by)"
            + " values (:inquiryId, :evidenceId, :broughtAt, :broughtBy)")
    void insert(@BindMethods Reply reply);
}
