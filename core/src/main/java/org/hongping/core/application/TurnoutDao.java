package org.hongping.core.application;

import java.util.List;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Counts of applications by state, for campaigns and for the districts they lie in. */
interface TurnoutDao {
    @SqlQuery("select campaign_id, state, count(*) as applications from application group by campaign_id, state")
    List<CampaignRow> byCampaign();

    /** They lie in a district, or in a subdistrict or community at most two levels below it. */
    @SqlQuery("""
            select district_id, state, count(*) as applications from (
                select application.state as state,
                       case when area.level = 'DISTRICT' then area.id
                            when wider.level = 'DISTRICT' then wider.id
                            when widest.level = 'DISTRICT' then widest.id
                            else '' end as district_id
                from entry application
                join area on area.id = application.place_id
                left join area wider on wider.id = area.parent_id
                left join area widest on widest.id = wider.parent_id
                where application.campaign_id = :campaign
            ) placed
            group by district_id, state""")
    List<DistrictRow> byDistrict(CampaignId campaign);

    /** How many applications of a campaign stand in a state. */
    record CampaignRow(CampaignId campaignId, ApplicationState state, int applications) {}

    /** How many applications of a district stand in a state; the district is blank for none. */
    record DistrictRow(String districtId, ApplicationState state, int applications) {}
}
