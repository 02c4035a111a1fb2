package org.hongping.core.application;

import java.util.List;
import org.hongping.core.registry.AreaSql;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Lists of applications with the names people know them by. */
interface ApplicationListDao {
    String ROWS = """
            select application.id, application.campaign_id, campaign.title as campaign_title,
                   application.estate_id, estate.name as estate_name, area.name as area_name,
                   coalesce(wider.name, '') as within_name,
                   application.enterprise_id, enterprise.name as enterprise_name,
                   application.state, application.level, application.submissions, application.self_total, application.version,
                   application.created_at, application.submitted_at
            from application
            join campaign on campaign.id = application.campaign_id
            join estate on estate.id = application.estate_id
            join area on area.id = estate.area_id
            left join area wider on wider.id = area.parent_id
            join enterprise on enterprise.id = application.enterprise_id
            """;

    String FOUND = """
              and application.id < :before and (:state = '' or application.state = :state)
              and (lower(estate.name) like lower(:pattern) escape '!'
                or lower(enterprise.name) like lower(:pattern) escape '!')
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

    @SqlQuery(AreaSql.INSIDE + ROWS + """
            where estate.area_id in (select id from inside)
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
