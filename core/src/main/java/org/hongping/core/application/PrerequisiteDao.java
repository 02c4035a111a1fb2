package org.hongping.core.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.EnterpriseId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Results of other rubrics that one waits for, and what was frozen of them. */
interface PrerequisiteDao {
    /** What an enterprise has handed in this year under other rubrics of a scheme. */
    @SqlQuery("""
            select application.id, application.state, campaign.id as campaign_id, campaign.title, campaign.state as stands,
                   application.entrant_name as entrant,
                   (select closes_at from campaign_window where campaign_window.campaign_id = campaign.id
                      and campaign_window.stage = 'DECISION') as decided_by
            from entry application join campaign on campaign.id = application.campaign_id
            where application.enterprise_id = :enterprise and campaign.year = :year
              and campaign.rubric_id like :scheme || '.%' and campaign.rubric_id <> :own
              and campaign.state in ('OPEN', 'CLOSED') and application.submissions > 0
              and application.state <> 'WITHDRAWN'
            order by campaign.id, application.entrant_name""")
    List<Other> others(EnterpriseId enterprise, int year, String scheme, String own);

    /** How often an enterprise handed in before on the same sheet, in other campaigns. */
    @SqlQuery("select count(*) from application join campaign on campaign.id = application.campaign_id"
            + " where application.enterprise_id = :enterprise and campaign.rubric_id = :own"
            + " and application.campaign_id <> :campaign and application.id < :id and application.submissions > 0")
    int before(ApplicationId id, EnterpriseId enterprise, CampaignId campaign, String own);

    @SqlQuery(
            "select facts, gates, deductions, grounds from beside_frozen where application_id = :id order by number desc limit 1")
    Optional<Frozen> frozen(ApplicationId id);

    @SqlUpdate("insert into beside_frozen (application_id, number, facts, gates, deductions, grounds, frozen_at)"
            + " values (:id, :number, :facts, :gates, :deductions, :grounds, :now)")
    void freeze(
            ApplicationId id, int number, String facts, String gates, String deductions, String grounds, Instant now);

    /** An application under another rubric. */
    record Other(
            ApplicationId id,
            ApplicationState state,
            CampaignId campaignId,
            String title,
            String stands,
            String entrant,
            Optional<Instant> decidedBy) {}

    /** What was frozen, as JSON; deductions are empty where it was frozen before there were any. */
    record Frozen(String facts, String gates, Optional<String> deductions, String grounds) {}
}
