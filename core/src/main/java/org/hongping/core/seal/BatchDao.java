package org.hongping.core.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.EvidenceId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables scan_batch, scan_batch_page and paper_receipt. */
interface BatchDao {
    @SqlUpdate("insert into scan_batch (id, campaign_id, evidence_id, brought_at, brought_by, state)"
            + " values (:batch, :campaign, :evidence, :at, :by, 'READING')")
    void insert(BatchId batch, CampaignId campaign, EvidenceId evidence, Instant at, String by);

    @SqlUpdate("update scan_batch set state = :after where id = :batch and state = :before")
    int move(BatchId batch, BatchState before, BatchState after);

    @SqlUpdate("update scan_batch set state = 'INTERRUPTED' where state = 'READING'")
    int interrupt();

    @SqlUpdate("insert into scan_batch_page (batch_id, page, code, scan_id) values (:batch, :page, :code, :scan)")
    void insertPage(BatchId batch, int page, String code, Optional<ScanId> scan);

    @SqlUpdate(
            "update scan_batch_page set scan_id = :scan where batch_id = :batch and page = :page and scan_id is null")
    int match(BatchId batch, int page, ScanId scan);

    @SqlQuery("select id, campaign_id, evidence_id, brought_at, brought_by, state from scan_batch"
            + " where campaign_id = :campaign and (:by = '' or brought_by = :by) order by id desc")
    List<BatchRow> all(CampaignId campaign, String by);

    @SqlQuery(
            "select scan_batch_page.page, scan_batch_page.code, form_scan.application_id, application.entrant_name as entrant"
                    + " from scan_batch_page left join form_scan on form_scan.id = scan_batch_page.scan_id"
                    + " left join entry application on application.id = form_scan.application_id"
                    + " where scan_batch_page.batch_id = :batch order by scan_batch_page.page")
    List<ScanBatch.BatchPage> pages(BatchId batch);

    @SqlQuery("select application.id from form_print join application on application.id = form_print.application_id"
            + " where application.campaign_id = :campaign and substr(form_print.checksum, 1, 8) = :code")
    List<ApplicationId> printed(CampaignId campaign, String code);

    @SqlQuery("select number, copies, received_on, registered_at, registered_by from paper_receipt"
            + " where application_id = :id order by number desc")
    List<PaperReceipt> receipts(ApplicationId id);

    @SqlUpdate("insert into paper_receipt (application_id, number, copies, received_on, registered_at, registered_by)"
            + " values (:id, :number, :copies, :receivedOn, :registeredAt, :registeredBy)")
    void insertReceipt(
            ApplicationId id, int number, int copies, String receivedOn, Instant registeredAt, String registeredBy);

    /** A batch as its table holds it. */
    record BatchRow(
            BatchId id,
            CampaignId campaignId,
            EvidenceId evidenceId,
            Instant broughtAt,
            String broughtBy,
            BatchState state) {}
}
