package org.hongping.core.notice;

import java.util.List;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Estates whose newest decision is in favour, highest total first. */
interface ProposedDao {
    @SqlQuery("select e.name as estate, e.area_id, p.name as enterprise, d.base, d.bonus, d.total, d.checksum"
            + " from decision d join application a on a.id = d.application_id join estate e on e.id = a.estate_id"
            + " join enterprise p on p.id = a.enterprise_id"
            + " where a.campaign_id = :campaign and d.outcome = 'CONFERRED' and d.number ="
            + " (select max(newest.number) from decision newest where newest.application_id = d.application_id)"
            + " order by d.total_micro desc, e.name, a.id")
    List<Proposed> of(CampaignId campaign);

    /** An estate as the tables hold it. */
    record Proposed(
            String estate,
            AreaId areaId,
            String enterprise,
            String base,
            String bonus,
            String total,
            String checksum) {}
}
