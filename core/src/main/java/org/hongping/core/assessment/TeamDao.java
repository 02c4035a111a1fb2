package org.hongping.core.assessment;

import java.time.Instant;
import java.util.List;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table sheet_companion. */
interface TeamDao {
    @SqlQuery("select c.account_id, account.display_name as name, c.confirmed, c.confirmed_at from sheet_companion c"
            + " join account on account.id = c.account_id join assignment on assignment.id = c.assignment_id"
            + " where c.assignment_id = :id"
            + " order by case when c.account_id = assignment.account_id then 0 else 1 end, c.account_id")
    List<Team.Mate> of(AssignmentId id);

    @SqlQuery("select c.assignment_id, c.account_id, account.display_name as name from sheet_companion c"
            + " join account on account.id = c.account_id join assignment on assignment.id = c.assignment_id"
            + " where assignment.campaign_id = (select campaign_id from application where id = :applicationId)"
            + " and assignment.application_id = :applicationId order by c.account_id")
    List<Mate> ofApplication(ApplicationId applicationId);

    @SqlQuery("select c.assignment_id, c.account_id, account.display_name as name from sheet_companion c"
            + " join account on account.id = c.account_id join assignment on assignment.id = c.assignment_id"
            + " where assignment.campaign_id = :campaignId order by c.account_id")
    List<Mate> ofCampaign(CampaignId campaignId);

    @SqlQuery("select count(*) from sheet_companion where assignment_id = :id and account_id = :account")
    int count(AssignmentId id, String account);

    @SqlUpdate("insert into sheet_companion (assignment_id, account_id, confirmed, confirmed_at)"
            + " values (:id, :account, '', null)")
    void insert(AssignmentId id, String account);

    @SqlUpdate("update sheet_companion set confirmed = :digest, confirmed_at = :now"
            + " where assignment_id = :id and account_id = :account")
    int confirm(AssignmentId id, String account, String digest, Instant now);

    @SqlUpdate("delete from sheet_companion where assignment_id = :id and account_id = :account")
    void delete(AssignmentId id, String account);

    @SqlUpdate("update assignment set account_id = :account, version = version + 1 where id = :id")
    void keepBy(AssignmentId id, String account);

    /** A member of the team of a sheet. */
    record Mate(AssignmentId assignmentId, String accountId, String name) {}
}
