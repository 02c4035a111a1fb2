package org.hongping.core.application;

import java.util.List;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.registry.EstateId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What was handed in before a given application. */
interface EarlierDao {
    @SqlQuery("select application.id, application.campaign_id, campaign.title as campaign_title, campaign.year,"
            + " application.estate_id, estate.name as estate_name, application.enterprise_id,"
            + " enterprise.name as enterprise_name, application.state, application.submitted_at"
            + " from application join campaign on campaign.id = application.campaign_id"
            + " join estate on estate.id = application.estate_id"
            + " join enterprise on enterprise.id = application.enterprise_id"
            + " where campaign.rubric_id = :rubric and application.campaign_id <> :campaign"
            + " and application.id < :id and application.submissions > 0"
            + " and (application.estate_id = :estate or application.enterprise_id = :enterprise)"
            + " order by application.id desc")
    List<Earlier> before(
            ApplicationId id, String rubric, CampaignId campaign, EstateId estate, EnterpriseId enterprise);
}
