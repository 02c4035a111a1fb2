package org.hongping.core.assessment;

import java.time.Instant;
import java.util.List;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.EvidenceId;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables signed_sheet and signed_sheet_rule. */
interface SignedSheetDao {
    @SqlQuery("select evidence_id from signed_sheet where assignment_id = :id order by brought_at, evidence_id")
    List<EvidenceId> of(AssignmentId id);

    @SqlQuery("select assignment_id, evidence_id from signed_sheet where assignment_id in (<ids>)"
            + " order by brought_at, evidence_id")
    List<Row> ofAll(@BindList List<AssignmentId> ids);

    @SqlUpdate("insert into signed_sheet (assignment_id, evidence_id, brought_at) values (:id, :evidence, :now)")
    void insert(AssignmentId id, EvidenceId evidence, Instant now);

    @SqlUpdate("delete from signed_sheet where assignment_id = :id and evidence_id = :evidence")
    int delete(AssignmentId id, EvidenceId evidence);

    @SqlQuery("select count(*) from signed_sheet_rule where campaign_id = :campaignId and required = 1")
    int required(CampaignId campaignId);

    @SqlUpdate("delete from signed_sheet_rule where campaign_id = :campaignId")
    void clearRule(CampaignId campaignId);

    @SqlUpdate("insert into signed_sheet_rule (campaign_id, required) values (:campaignId, :required)")
    void insertRule(CampaignId campaignId, int required);

    /** A piece beside a sheet. */
    record Row(AssignmentId assignmentId, EvidenceId evidenceId) {}
}
