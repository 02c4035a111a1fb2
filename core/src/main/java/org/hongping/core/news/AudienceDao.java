package org.hongping.core.news;

import java.util.List;
import java.util.Optional;
import org.hongping.core.registry.AreaSql;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Who has to do with something. Accounts that may not sign in are told nothing. */
interface AudienceDao {
    String ABOVE = """
            with recursive above (id, parent_id, level) as (
              select id, parent_id, level from area where id = :area
              union all
              select area.id, area.parent_id, area.level from area join above on area.id = above.parent_id)
            """;

    String FILERS = """
            join entry application on account.enabled = 1 and (
              exists (select 1 from enterprise_member where enterprise_member.account_id = account.id
                and enterprise_member.enterprise_id = application.enterprise_id)
              or (application.enterprise_id is null and (account.id = application.owner_account
                or (account.area_id = application.area_id and account.roles like '%APPLICANT%'
                  and account.roles like '%EXAMINER%'))))
            """;

    @SqlQuery("""
            select application.id, application.campaign_id, campaign.title, application.entrant_name as entrant,
                   application.enterprise_name as enterprise, application.place_id as area_id, application.level
            from entry application
            join campaign on campaign.id = application.campaign_id
            where application.id = :id""")
    Optional<Filed> filed(String id);

    @SqlQuery("select title from campaign where id = :id")
    Optional<String> title(String id);

    @SqlQuery("select name from area where id = :id")
    Optional<String> areaName(String id);

    @SqlQuery("""
            select account.id from enterprise_member join account on account.id = enterprise_member.account_id
            where enterprise_member.enterprise_id = :enterprise and account.enabled = 1""")
    List<String> members(String enterprise);

    /** Who files it: the members of its enterprise; for an area its own examiners who also file, and whoever began it. */
    @SqlQuery("select account.id from account " + FILERS + " where application.id = :application")
    List<String> filers(String application);

    /** The name of a role is part of no other's. */
    @SqlQuery("select id from account where enabled = 1 and roles like '%' || :role || '%'")
    List<String> holding(String role);

    @SqlQuery(ABOVE + """
            select account.id from account join above on above.id = account.area_id
            where account.enabled = 1 and account.roles like '%EXAMINER%' and above.level = :level""")
    List<String> examiners(String area, String level);

    @SqlQuery("""
            select account.id from account join area on area.id = account.area_id
            where account.enabled = 1 and account.roles like '%EXAMINER%' and area.level = :level""")
    List<String> examinersOfLevel(String level);

    @SqlQuery(AreaSql.INSIDE + """
            select account.id from account
            join inside on inside.id = account.area_id join area on area.id = inside.id
            where account.enabled = 1 and account.roles like '%EXAMINER%' and area.level = :level""")
    List<String> examinersInside(String area, String level);

    /** Who still writes applications of an area. */
    @SqlQuery(AreaSql.INSIDE + """
            select distinct account.id from account
            """ + FILERS + """
            join inside on inside.id = application.place_id
            where application.campaign_id = :campaign and application.state in ('DRAFT', 'RETURNED')""")
    List<String> writingInside(String area, String campaign);

    /** Levels that examine in a campaign and lie above an area, as rows of stage names. */
    @SqlQuery(ABOVE + """
            select above.level from above
            join campaign_window on campaign_window.stage = above.level || '_EXAMINATION'
            where campaign_window.campaign_id = :campaign and above.id <> :area""")
    List<String> levelsAbove(String area, String campaign);

    @SqlQuery("""
            select distinct account.id from assignment join account on account.id = assignment.account_id
            where assignment.campaign_id = :campaign and assignment.state = 'OPEN'
              and account.enabled = 1""")
    List<String> scoring(String campaign);

    @SqlQuery("""
            select assignment.id, assignment.application_id, assignment.account_id from assignment
            where assignment.application_id = :application and assignment.state <> 'DECLINED'""")
    List<Sheet> sheetsOf(String application);

    @SqlQuery("select id, application_id, account_id from assignment where id = :id")
    Optional<Sheet> sheet(String id);

    @SqlQuery("select account_id from sheet_companion where assignment_id = :assignment")
    List<String> companions(String assignment);

    /** Who filed what was decided. */
    @SqlQuery("select distinct account.id from account " + FILERS
            + " where application.campaign_id = :campaign and application.state in ('CONFERRED', 'NOT_CONFERRED')")
    List<String> decided(String campaign);

    /** An application, and what people call it. */
    record Filed(
            String id,
            String campaignId,
            String title,
            String entrant,
            String enterprise,
            String areaId,
            Optional<String> level) {}

    /** A score sheet and who keeps it. */
    record Sheet(String id, String applicationId, String accountId) {}
}
