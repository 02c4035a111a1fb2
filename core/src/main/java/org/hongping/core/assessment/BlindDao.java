package org.hongping.core.assessment;

import java.util.List;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Sheets that an account has still to hand in. */
interface BlindDao {
    String SHEETS = " from assignment join application on application.id = assignment.application_id"
            + " join campaign on campaign.id = application.campaign_id"
            + " where (assignment.account_id = :account or assignment.id in" + AssessmentDao.TEAMS
            + ") and assignment.state = 'OPEN' and application.state = 'ADMITTED' and campaign.state = 'OPEN'";

    String OPEN = "select count(*)" + SHEETS;

    @SqlQuery(OPEN + " and application.id = :id")
    int at(ApplicationId id, String account);

    @SqlQuery(OPEN + " and campaign.id = :id")
    int in(CampaignId id, String account);

    @SqlQuery("select distinct application.id" + SHEETS)
    List<ApplicationId> applications(String account);
}
