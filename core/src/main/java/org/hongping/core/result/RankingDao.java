package org.hongping.core.result;

import java.util.List;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Applications with the figures of their panels, highest total first, those without a total last. */
interface RankingDao {
    @SqlQuery("select a.id, a.state, e.name as estate, e.area_id, p.name as enterprise, a.self_total, s.members,"
            + " s.finished, s.base, s.bonus, s.total, s.total_micro, s.spread_micro"
            + " from application a join estate e on e.id = a.estate_id join enterprise p on p.id = a.enterprise_id"
            + " left join panel_score s on s.application_id = a.id"
            + " where a.campaign_id = :campaign and a.state <> 'DRAFT' and a.state <> 'WITHDRAWN'"
            + " order by coalesce(s.total_micro, -1) desc, e.name, a.id")
    List<RankRow> of(CampaignId campaign);
}
