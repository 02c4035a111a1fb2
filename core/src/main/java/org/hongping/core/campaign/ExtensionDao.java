package org.hongping.core.campaign;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table campaign_extension. */
interface ExtensionDao {
    @SqlUpdate("""
            insert into campaign_extension
              (id, campaign_id, stage, area_id, enterprise_id, closes_at, reason, granted_at, granted_by)
            values (:id, :campaignId, :stage, :areaId, :enterpriseId, :closesAt, :reason, :grantedAt, :grantedBy)""")
    void insert(@BindMethods Extension extension);

    @SqlQuery("""
            select campaign_extension.*, coalesce(area.name, enterprise.name) as whose from campaign_extension
            left join area on area.id = campaign_extension.area_id
            left join enterprise on enterprise.id = campaign_extension.enterprise_id
            where campaign_id = :campaign order by campaign_extension.id""")
    List<Granted> of(CampaignId campaign);

    /** The latest end of each stage for an area, as granted to it or to one that holds it. */
    @SqlQuery("""
            with recursive above (id, parent_id) as (
              select id, parent_id from area where id = :area
              union all
              select area.id, area.parent_id from area join above on area.id = above.parent_id)
            select stage, max(closes_at) as closes_at from campaign_extension
            where campaign_id = :campaign and area_id in (select id from above)
            group by stage""")
    List<Later> forArea(CampaignId campaign, String area);

    /** The latest end of each stage for one that stands: blank for what is not its. */
    @SqlQuery("""
            with recursive above (id, parent_id) as (
              select area.id, area.parent_id from area
              where area.id = :area or area.id = (select area_id from estate where estate.id = :estate)
              union all
              select area.id, area.parent_id from area join above on area.id = above.parent_id)
            select stage, max(closes_at) as closes_at from campaign_extension
            where campaign_id = :campaign and (enterprise_id = :enterprise or area_id in (select id from above))
            group by stage""")
    List<Later> forApplicant(CampaignId campaign, String area, String estate, String enterprise);

    @SqlQuery("select distinct campaign_id from campaign_extension where enterprise_id = :enterprise order by 1")
    List<CampaignId> campaignsOf(String enterprise);

    @SqlUpdate("update campaign_extension set enterprise_id = :stays where enterprise_id = :goes")
    void give(String goes, String stays);

    /** An extension and what people call whom it was granted to. */
    record Granted(@Nested Extension extension, String whose) {}

    /** A later end. */
    record Later(Stage stage, Instant closesAt) {}
}
