package org.hongping.core.assessment;

import java.util.List;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What a member was given to score, with the names people know it by. */
interface QueueDao {
    String JOINS = """
            from assignment
            join entry application on application.id = assignment.application_id
            join campaign on campaign.id = assignment.campaign_id
            join campaign_window due on due.campaign_id = campaign.id and due.stage = 'ASSESSMENT'
            """;

    String THEIRS = """
            where (assignment.account_id = :account or assignment.id in (select assignment_id from sheet_companion
              where account_id = :account)) and application.state <> 'WITHDRAWN'
            """;

    @SqlQuery("""
            select assignment.id, assignment.application_id, assignment.campaign_id,
                   campaign.title as campaign_title, application.entrant_name, area.name as area_name,
                   coalesce(wider.name, '') as within_name, application.enterprise_name,
                   assignment.assessor_group, assignment.party, assignment.state, assignment.asked,
                   assignment.scored, assignment.points, assignment.version, assignment.assigned_at,
                   assignment.finished_at, due.closes_at as until
            """ + JOINS + """
            join area on area.id = application.place_id
            left join area wider on wider.id = area.parent_id
            """ + THEIRS + """
              and (:state = '' or assignment.state = :state)
              and due.closes_at || assignment.id > :after
            order by due.closes_at || assignment.id limit :limit""")
    List<QueueRow> page(@BindMethods Page page);

    @SqlQuery("""
            select assignment.campaign_id, campaign.title as campaign_title, due.opens_at, due.closes_at as until,
                   sum(case when assignment.state = 'OPEN' then 1 else 0 end) as open,
                   sum(case when assignment.state = 'FINISHED' then 1 else 0 end) as finished,
                   sum(case when assignment.state = 'DECLINED' then 1 else 0 end) as declined,
                   min(case when assignment.state = 'OPEN' then assignment.id end) as next_open
            """ + JOINS + THEIRS + """
              and campaign.state = 'OPEN'
            group by assignment.campaign_id, campaign.title, due.opens_at, due.closes_at
            order by due.closes_at, assignment.campaign_id""")
    List<Standing> standings(String account);

    @SqlQuery("select assignment.state, count(*) as sheets " + JOINS + THEIRS + " group by assignment.state")
    List<Count> counts(String account);

    @SqlQuery("""
            select assignment.id, assignment.state from assignment
            join application on application.id = assignment.application_id
            where (assignment.account_id = :account or assignment.id in (select assignment_id from sheet_companion
              where account_id = :account)) and assignment.campaign_id = :campaignId
              and ((application.state <> 'WITHDRAWN' and assignment.state <> 'DECLINED') or assignment.id = :current)
            order by assignment.id""")
    List<Place.Step> steps(String account, CampaignId campaignId, AssignmentId current);

    /** How many sheets stand in a state. */
    record Count(AssignmentState state, int sheets) {}

    /**
     * What a list is asked.
     *
     * @param account whose
     * @param state in this state; blank for any
     * @param after moment and id after which the list goes on
     * @param limit most rows
     */
    record Page(String account, String state, String after, int limit) {}
}
