package org.hongping.core.assessment;

import java.util.List;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What a member was given in one campaign, with the names of those who stand. */
interface AcrossDao {
    @SqlQuery("""
            select assignment.id, application.submissions, application.entrant_name, area.name as area_name, application.state
            from assignment
            join entry application on application.id = assignment.application_id
            join area on area.id = application.place_id
            where (assignment.account_id = :account or assignment.id in (select assignment_id from sheet_companion
              where account_id = :account)) and assignment.campaign_id = :campaignId
              and assignment.state <> 'DECLINED' and application.state <> 'WITHDRAWN'
            order by assignment.id""")
    List<Found> of(String account, CampaignId campaignId);

    /** A sheet and whom it is about. */
    record Found(AssignmentId id, int submissions, String entrantName, String areaName, ApplicationState state) {}
}
