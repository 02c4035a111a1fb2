package org.hongping.core.application;

import java.util.List;
import org.hongping.core.registry.AreaSql;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Lists of applications with the names people know them by. */
interface ApplicationListDao {
    String ROWS = """
            select application.id, application.campaign_id, campaign.title as campaign_title,
                   application.entrant_kind, application.estate_id, application.enterprise_id, application.area_id,
                   application.person_id, application.entrant_name, area.name as area_name,
                   coalesce(wider.name, '') as within_name, application.enterprise_name,
                   application.state, application.level, application.submissions, application.self_total, application.version,
                   application.created_at, application.submitted_at
            from entry application
            join campaign on campaign.id = application.campaign_id
            join area on area.id = application.place_id
            left join area wider on wider.id = area.parent_id
            """;

    String FOUND = """
              and application.id < :before and (:state = '' or application.state = :state)
              and (lower(application.entrant_name) like lower(:pattern) escape '!'
                or lower(application.enterprise_name) like lower(:pattern) escape '!')
            order by application.id desc limit :limit""";

    @SqlQuery(ROWS + "where application.campaign_id = :campaignId" + FOUND)
    List<ApplicationRow> ofCampaign(@BindMethods Page page);

    @SqlQuery(ROWS + "where (:campaignId = '' or application.campaign_id = :campaignId)" + FOUND)
    List<ApplicationRow> ofAll(@BindMethods Page page);

    /** Those in campaigns of an area. */
    @SqlQuery(AreaSql.INSIDE + ROWS + """
            where campaign.area_id in (select id from inside)
              and (:campaignId = '' or application.campaign_id = :campaignId)
            """ + FOUND)
    List<ApplicationRow> ofDistrict(String area, @BindMethods Page page);

    @SqlQuery(ROWS
            + "where application.enterprise_id in"
            + " (select enterprise_id from enterprise_member where account_id = :accountId)"
            + " and (:campaignId = '' or application.campaign_id = :campaignId)"
            + FOUND)
    List<ApplicationRow> ofAccount(String accountId, @BindMethods Page page);

    /** Those of its enterprises, of the area it files for, and of the owners' committees there. */
    @SqlQuery(AreaSql.INSIDE + ROWS + """
            where (application.enterprise_id in
                (select enterprise_id from enterprise_member where account_id = :accountId)
              or (application.enterprise_id is null and application.place_id in (select id from inside)
                and (application.entrant_kind = 'COMMITTEE' or application.area_id = :area)))
              and (:campaignId = '' or application.campaign_id = :campaignId)
            """ + FOUND)
    List<ApplicationRow> ofAccountAndArea(String accountId, String area, @BindMethods Page page);

    @SqlQuery(AreaSql.INSIDE + ROWS + """
            where application.place_id in (select id from inside)
              and (:campaignId = '' or application.campaign_id = :campaignId)
            """ + FOUND)
    List<ApplicationRow> ofArea(String area, @BindMethods Page page);

    /**
     * What a list is asked; blank text leaves a condition out.
     *
     * @param campaignId of this campaign
     * @param state in this state
     * @param pattern of names, as {@code like} reads it
     * @param before ids before this one
     * @param limit most rows
     */
    record Page(String campaignId, String state, String pattern, String before, int limit) {}
}
