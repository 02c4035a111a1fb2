package org.hongping.core.assessment;

import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** By how much members may differ, campaign by campaign. */
interface ToleranceDao {
    @SqlQuery("select points from campaign_tolerance where campaign_id = :campaign")
    Optional<String> of(CampaignId campaign);

    @SqlUpdate("delete from campaign_tolerance where campaign_id = :campaign")
    void clear(CampaignId campaign);

    @SqlUpdate("insert into campaign_tolerance (campaign_id, points, set_at, set_by)"
            + " values (:campaign, :points, :at, :by)")
    void insert(CampaignId campaign, String points, String at, String by);
}
