package org.hongping.core.result;

import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Applications with the figures of their panels: those whose total stands in its order, the others in the order they
 * were begun. Each query reads no more of a campaign than it answers.
 */
interface RankingDao {
    String COLUMNS = "select a.id, a.state, a.entrant_name as entrant, a.place_id as area_id,"
            + " a.enterprise_name as enterprise, a.self_total, s.members,"
            + " s.finished, s.base, s.bonus, s.deductions, s.total, s.total_micro, s.spread_micro ";
    String HANDED_IN = " a.state <> 'DRAFT' and a.state <> 'WITHDRAWN'";
    String WITHDRAWN = " (select id from application where campaign_id = :campaign and state = 'WITHDRAWN')";

    /** Comes after a total and, among those of the same total, after an application. */
    @SqlQuery(COLUMNS + "from panel_score s join entry a on a.id = s.application_id"
            + " where s.campaign_id = :campaign and s.rank_micro <= :micro"
            + " and (s.rank_micro < :micro or s.application_id > :after) and" + HANDED_IN
            + " order by s.rank_micro desc, s.application_id limit :limit")
    List<RankRow> settled(CampaignId campaign, long micro, String after, int limit);

    /** Names are looked up of those that are left alone. */
    @SqlQuery(COLUMNS + "from application one left join panel_score s on s.application_id = one.id"
            + " join entry a on a.id = one.id where one.campaign_id = :campaign and one.id > :after"
            + " and s.rank_micro is null and" + HANDED_IN + " order by one.id limit :limit")
    List<RankRow> unsettled(CampaignId campaign, String after, int limit);

    @SqlQuery("select count(*) from application a where a.campaign_id = :campaign and" + HANDED_IN)
    int handedIn(CampaignId campaign);

    @SqlQuery("select rank_micro from panel_score where application_id = :id and campaign_id = :campaign"
            + " and rank_micro is not null")
    Optional<Long> micro(CampaignId campaign, ApplicationId id);

    /** Counts all, then takes off the few: to ask each whether it was withdrawn takes three times as long. */
    @SqlQuery("select (select count(*) from panel_score where campaign_id = :campaign and rank_micro > :micro)"
            + " - (select count(*) from application a join panel_score s on s.application_id = a.id"
            + " where a.campaign_id = :campaign and a.state = 'WITHDRAWN' and s.rank_micro > :micro)")
    int above(CampaignId campaign, long micro);

    @SqlQuery("select count(*) from panel_score where campaign_id = :campaign and rank_micro = :micro"
            + " and application_id not in" + WITHDRAWN)
    int same(CampaignId campaign, long micro);

    @SqlQuery("select count(*) from panel_score where campaign_id = :campaign and rank_micro = :micro"
            + " and application_id <= :id and application_id not in" + WITHDRAWN)
    int sameUpTo(CampaignId campaign, long micro, ApplicationId id);
}
