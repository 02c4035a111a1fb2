package org.hongping.core.notice;

import java.util.List;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Those whose newest decision is in favour, highest total first. */
interface ProposedDao {
    @SqlQuery("select a.entrant_name as entrant, a.place_id as area_id, a.enterprise_name as enterprise, d.base,"
            + " d.bonus, d.deductions, d.total, d.checksum"
            + " from decision d join entry a on a.id = d.application_id"
            + " where a.campaign_id = :campaign and d.outcome = 'CONFERRED' and d.number ="
            + " (select max(newest.number) from decision newest where newest.application_id = d.application_id)"
            + " order by d.total_micro desc, a.entrant_name, a.id")
    List<Proposed> of(CampaignId campaign);

    /** One of them as the tables hold it. */
    record Proposed(
            String entrant,
            AreaId areaId,
            String enterprise,
            String base,
            String bonus,
            String deductions,
            String total,
            String checksum) {}
}
