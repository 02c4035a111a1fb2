package org.hongping.core.district;

import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Which campaign something belongs to. */
interface CampaignOfDao {
    @SqlQuery("select id from campaign where id = :id")
    Optional<CampaignId> campaign(String id);

    @SqlQuery("select campaign_id from application where id = :id")
    Optional<CampaignId> application(String id);

    @SqlQuery("select campaign_id from assessor_draw where id = :id")
    Optional<CampaignId> draw(String id);

    @SqlQuery("select campaign_id from inquiry where id = :id")
    Optional<CampaignId> inquiry(String id);

    @SqlQuery("select application.campaign_id from assignment join application"
            + " on application.id = assignment.application_id where assignment.id = :id")
    Optional<CampaignId> assignment(String id);

    /** Who brought a workbook. */
    @SqlQuery("select account_id from sheet_import where id = :id")
    Optional<String> broughtBy(String id);
}
