package org.hongping.core.application;

import java.util.List;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.EntrantKind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What was handed in before a given application. */
interface EarlierDao {
    @SqlQuery("select application.id, application.campaign_id, campaign.title as campaign_title, campaign.year,"
            + " application.entrant_kind, application.estate_id, application.enterprise_id, application.area_id,"
            + " application.person_id, application.entrant_name, application.enterprise_name, application.state,"
            + " application.submitted_at"
            + " from entry application join campaign on campaign.id = application.campaign_id"
            + " where campaign.rubric_id = :rubric and application.campaign_id <> :campaign"
            + " and application.id < :id and application.submissions > 0"
            + " and (application.enterprise_id = :enterprise or (application.entrant_kind = :kind"
            + " and coalesce(application.person_id, application.estate_id, application.area_id) = :entrant))"
            + " order by application.id desc")
    List<Earlier> before(
            ApplicationId id, String rubric, CampaignId campaign, EntrantKind kind, String entrant, String enterprise);
}
