package org.hongping.core.assessment;

import java.util.List;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What a sheet of assignments knows of applications. */
interface AssignmentSheetDao {
    @SqlQuery("""
            select application.id, application.campaign_id, campaign.title as campaign,
                   application.entrant_name as entrant, area.name as area, application.enterprise_name as enterprise,
                   application.state
            from entry application
            join campaign on campaign.id = application.campaign_id
            join area on area.id = application.place_id
            where campaign.state = 'OPEN' and application.state in ('ADMITTED', 'ASSESSED')
            order by application.campaign_id, application.id""")
    List<Known> applications();

    /** An application that can be handed out, by the names people know it by. */
    record Known(
            ApplicationId id,
            CampaignId campaignId,
            String campaign,
            String entrant,
            String area,
            String enterprise,
            ApplicationState state) {}
}
