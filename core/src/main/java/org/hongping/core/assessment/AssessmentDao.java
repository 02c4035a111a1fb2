package org.hongping.core.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.ManyRows;
import org.hongping.core.storage.Moments;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables assignment, assessment_answer and panel_score. */
interface AssessmentDao {
    String COLUMNS = "id, application_id, account_id, assessor_group, party, state, reason, version, asked, scored,"
            + " points, assigned_at, finished_at";

    ManyRows INSERT_ANSWERS = new ManyRows(
            "insert into assessment_answer (criterion, answer, version, saved_at, assignment_id) values ",
            "(?, ?, ?, ?, ?)",
            "");
    ManyRows UPDATE_ANSWERS = new ManyRows(
            "update assessment_answer set answer = sent.column2, version = sent.column3, saved_at = sent.column4"
                    + " from (values ",
            "(?, ?, ?, ?)",
            ") as sent where assignment_id = ? and criterion = sent.column1");

    /** Sheets of teams that an account is in. */
    String TEAMS = " (select assignment_id from sheet_companion where account_id = :account)";

    @SqlQuery("select " + COLUMNS + " from assignment where id = :id")
    Optional<Assignment> find(AssignmentId id);

    @SqlQuery("select " + COLUMNS + " from assignment where application_id = :applicationId order by assigned_at, id")
    List<Assignment> of(ApplicationId applicationId);

    @SqlQuery("select " + COLUMNS + " from assignment where application_id in (<ids>) order by assigned_at, id")
    List<Assignment> ofAll(@BindList List<ApplicationId> ids);

    @SqlQuery("select " + COLUMNS + " from assignment where campaign_id = :campaignId order by id")
    List<Assignment> ofCampaign(CampaignId campaignId);

    @SqlQuery("select " + COLUMNS + " from assignment where (account_id = :account or id in" + TEAMS
            + ") and state = 'OPEN' order by id")
    List<Assignment> openOf(String account);

    @SqlQuery("select account_id, assessor_group, party,"
            + " sum(case when assignment.state = 'OPEN' then 1 else 0 end) as open,"
            + " sum(case when assignment.state = 'FINISHED' then 1 else 0 end) as finished,"
            + " sum(case when assignment.state = 'DECLINED' then 1 else 0 end) as declined"
            + " from assignment join application on application.id = assignment.application_id"
            + " where assignment.campaign_id = :campaignId and application.state <> 'WITHDRAWN'"
            + " group by account_id, assessor_group, party order by account_id, assessor_group, party")
    List<Workload> workloads(CampaignId campaignId);

    @SqlQuery("select id from application where campaign_id = :campaignId and state = 'ADMITTED' and not exists"
            + " (select 1 from assignment where application_id = application.id and assessor_group = :group"
            + " and party = :party and assignment.state <> 'DECLINED') order by id")
    List<ApplicationId> withoutMember(CampaignId campaignId, @BindMethods Body body);

    @SqlUpdate("insert into assignment (" + COLUMNS + ", campaign_id) values (:id, :applicationId, :accountId,"
            + " :assessorGroup, :party, :state, :reason, :version, :asked, :scored, :points, :assignedAt, null,"
            + " (select campaign_id from application where id = :applicationId))")
    void insert(@BindMethods Assignment assignment);

    @SqlUpdate("update assignment set state = :state, reason = :reason, version = :version,"
            + " finished_at = :finishedAt where id = :id and version = :version - 1")
    int update(@BindMethods Assignment assignment);

    @SqlUpdate("update assignment set asked = :asked, scored = :scored, points = :points where id = :id")
    void keepFigures(AssignmentId id, int asked, int scored, String points);

    @SqlQuery("select criterion, answer, version, saved_at from assessment_answer where assignment_id = :id")
    List<AnswerRow> answers(AssignmentId id);

    @SqlQuery("select assignment_id, criterion, answer, version, saved_at from assessment_answer"
            + " where assignment_id in (<ids>)")
    List<AnswerOf> answersOfAll(@BindList List<AssignmentId> ids);

    @SqlQuery("select " + COLUMNS + " from assignment where id in (<ids>)")
    List<Assignment> findAll(@BindList List<AssignmentId> ids);

    static void insertAnswers(Handle handle, AssignmentId id, List<AnswerRow> rows) {
        INSERT_ANSWERS.change(handle, rows, row -> row.columns(id), List.of());
    }

    static void updateAnswers(Handle handle, AssignmentId id, List<AnswerRow> rows) {
        UPDATE_ANSWERS.change(handle, rows, AnswerRow::columns, List.of(id.text()));
    }

    @SqlQuery("select application_id, members, finished, complete, base, bonus, deductions, total, total_micro,"
            + " partial_total, spread_micro, computed_at from panel_score where application_id = :applicationId")
    Optional<PanelScore> score(ApplicationId applicationId);

    @SqlQuery("select s.application_id, members, finished, complete, base, bonus, deductions, total, total_micro,"
            + " partial_total, spread_micro, computed_at from panel_score s join application a on a.id = s.application_id"
            + " where a.campaign_id = :campaignId")
    List<PanelScore> scores(CampaignId campaignId);

    @SqlUpdate("update panel_score set members = :members, finished = :finished, complete = :complete, base = :base,"
            + " bonus = :bonus, deductions = :deductions, total = :total, total_micro = :totalMicro, rank_micro = :rankMicro,"
            + " partial_total = :partialTotal,"
            + " spread_micro = :spreadMicro, computed_at = :computedAt where application_id = :applicationId")
    int updateScore(@BindMethods PanelScore score);

    @SqlUpdate("insert into panel_score (application_id, campaign_id, members, finished, complete, base, bonus,"
            + " deductions, total, total_micro, rank_micro, partial_total, spread_micro, computed_at) values (:applicationId,"
            + " (select campaign_id from application where id = :applicationId), :members, :finished, :complete, :base,"
            + " :bonus, :deductions, :total, :totalMicro, :rankMicro, :partialTotal, :spreadMicro, :computedAt)")
    void insertScore(@BindMethods PanelScore score);

    /** All sheets are in, and the application is still with the assessors, though nobody talks again. */
    @SqlQuery("select a.id, a.entrant_name as entrant from panel_score s join entry a on a.id = s.application_id"
            + " where a.campaign_id = :campaignId and a.state = 'ADMITTED' and s.members > 0"
            + " and s.finished = s.members and not exists (select 1 from reconciliation"
            + " where application_id = a.id and closed_at is null) order by a.id")
    List<Waiting> handedIn(CampaignId campaignId);

    /** An application whose sheets are all in. */
    record Waiting(ApplicationId id, String entrant) {}

    /** An answer, and of which sheet. */
    record AnswerOf(AssignmentId assignmentId, String criterion, String answer, int version, Instant savedAt) {
        ScoredLine line() {
            return new ScoredLine(criterion, ValueText.fields(answer), version, savedAt);
        }
    }

    /** An answer as its table holds it. */
    record AnswerRow(String criterion, String answer, int version, Instant savedAt) {
        private List<Object> columns() {
            return List.of(criterion, answer, version, Moments.text(savedAt));
        }

        private List<Object> columns(AssignmentId id) {
            return List.of(criterion, answer, version, Moments.text(savedAt), id.text());
        }
    }
}
