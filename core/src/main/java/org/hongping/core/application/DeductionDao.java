package org.hongping.core.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.EvidenceId;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What was entered on the negative lists of applications. */
interface DeductionDao {
    @SqlQuery("""
            select d.id, d.application_id, d.item, d.points, d.reason, d.source, d.happened_on, d.evidence_id, f.file_name,
                   d.entered_at, d.entered_by, d.withdrawn_at, d.withdrawn_by, d.withdrawn_why
            from deduction_entry d left join evidence f on f.id = d.evidence_id
            where d.application_id = :application order by d.happened_on, d.id""")
    List<DeductionEntry> of(ApplicationId application);

    /** Standing ones of applications that may still be decided. */
    @SqlQuery("""
            select d.application_id, a.entrant_name as entrant, d.item, d.points
            from deduction_entry d join entry a on a.id = d.application_id
            where a.campaign_id = :campaign and d.withdrawn_at is null
              and a.state not in ('CONFERRED', 'NOT_CONFERRED', 'NOT_RECOMMENDED', 'WITHDRAWN')
            order by a.entrant_name, d.application_id, d.happened_on, d.id""")
    List<StrayDeduction> undecided(CampaignId campaign);

    @SqlUpdate("""
            insert into deduction_entry
              (id, application_id, item, points, reason, source, happened_on, evidence_id, entered_at, entered_by)
            values (:id, :applicationId, :item, :points, :reason, :source, :happenedOn, :evidenceId, :enteredAt, :enteredBy)""")
    void insert(@BindMethods DeductionEntry entry);

    /** Returns the account that brought a file; nothing for a file that is not there. */
    @SqlQuery("select uploaded_by from evidence where id = :file")
    Optional<String> broughtBy(EvidenceId file);

    @SqlUpdate("update deduction_entry set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :why"
            + " where id = :id and withdrawn_at is null")
    void withdraw(DeductionId id, Instant now, String by, String why);
}
