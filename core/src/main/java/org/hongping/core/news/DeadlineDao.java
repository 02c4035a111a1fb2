package org.hongping.core.news;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.Entrant;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What is left to do before a window ends. */
interface DeadlineDao {
    /** Stages of running campaigns that have begun; the last end is the latest granted to anybody. */
    @SqlQuery("""
            select campaign.id as campaign_id, campaign.title, campaign_window.stage, campaign_window.closes_at,
                   (select max(closes_at) from campaign_extension where campaign_extension.campaign_id = campaign.id
                      and campaign_extension.stage = campaign_window.stage) as latest
            from campaign join campaign_window on campaign_window.campaign_id = campaign.id
            where campaign.state = 'OPEN' and campaign_window.opens_at <= :now order by campaign.id""")
    List<Running> running(Instant now);

    /** Running campaigns whose assessment is still ahead, with its beginning for the end. */
    @SqlQuery("""
            select campaign.id as campaign_id, campaign.title, campaign_window.stage,
                   campaign_window.opens_at as closes_at, null as latest
            from campaign join campaign_window on campaign_window.campaign_id = campaign.id
            where campaign.state = 'OPEN' and campaign_window.stage = 'ASSESSMENT'
              and campaign_window.opens_at > :now order by campaign.id""")
    List<Running> assessmentsAhead(Instant now);

    @SqlQuery("""
            select application.id, application.state, application.level, application.entrant_kind, application.estate_id,
                   application.enterprise_id, application.area_id, application.person_id, application.entrant_name
            from entry application
            where application.campaign_id = :campaign and application.state in ('DRAFT', 'RETURNED')""")
    List<Unfinished> unfinished(String campaign);

    /** Where those lie whose applications a level has to examine, each once for every application. */
    @SqlQuery("""
            select application.place_id from entry application
            where application.campaign_id = :campaign and application.state = 'SUBMITTED'
              and application.level = :level""")
    List<String> waiting(String campaign, String level);

    @SqlQuery("""
            select count(*) from application where campaign_id = :campaign
              and (state = 'RECOMMENDED' or (state = 'SUBMITTED' and level is null))""")
    int atHost(String campaign);

    @SqlQuery("""
            select assignment.account_id, count(*) as sheets from assignment
            join account on account.id = assignment.account_id
            where assignment.campaign_id = :campaign and assignment.state = 'OPEN' and account.enabled = 1
            group by assignment.account_id""")
    List<Load> loads(String campaign);

    @SqlQuery("select id from campaign where state = 'OPEN' order by id")
    List<String> open();

    /** A stage that is being worked on. */
    record Running(String campaignId, String title, String stage, Instant closesAt, Optional<Instant> latest) {}

    /** An application that is still written. */
    record Unfinished(
            String id,
            ApplicationState state,
            Optional<AreaLevel> level,
            @Nested Entrant entrant,
            String entrantName) {}

    /** How many sheets somebody has before them. */
    record Load(String accountId, int sheets) {}
}
