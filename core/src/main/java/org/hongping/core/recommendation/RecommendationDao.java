package org.hongping.core.recommendation;

import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaSql;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables opinion, sealed_list and campaign_place. */
interface RecommendationDao {
    @SqlQuery("""
            select opinion.* from opinion join application on application.id = opinion.application_id
            where application.campaign_id = :campaign and opinion.area_id = :area and opinion.list_number = :number
            order by case when opinion.place is null then 1 else 0 end, opinion.place, opinion.application_id""")
    List<Opinion> opinions(CampaignId campaign, String area, int number);

    @SqlQuery("select * from opinion where application_id = :application order by given_at, area_id")
    List<Opinion> opinions(ApplicationId application);

    @SqlUpdate("delete from opinion where application_id = :application and area_id = :area and list_number = :number")
    void remove(ApplicationId application, String area, int number);

    @SqlUpdate("""
            insert into opinion (application_id, area_id, list_number, verdict, place, words, given_at, given_by)
            values (:applicationId, :areaId, :listNumber, :verdict, :place, :words, :givenAt, :givenBy)""")
    void insert(@BindMethods Opinion opinion);

    @SqlQuery("select * from sealed_list where campaign_id = :campaign order by area_id, number")
    List<SealedList> sealed(CampaignId campaign);

    @SqlQuery("select * from sealed_list where campaign_id = :campaign and area_id = :area order by number")
    List<SealedList> sealed(CampaignId campaign, String area);

    @SqlUpdate("""
            insert into sealed_list (campaign_id, area_id, number, document, checksum, scan, sealed_at, sealed_by)
            values (:campaignId, :areaId, :number, :document, :checksum, :scan, :sealedAt, :sealedBy)""")
    void insert(@BindMethods SealedList list);

    @SqlQuery("select places from campaign_place where campaign_id = :campaign and area_id = :area")
    Optional<Integer> places(CampaignId campaign, String area);

    @SqlQuery("select area_id, places from campaign_place where campaign_id = :campaign")
    List<Place> places(CampaignId campaign);

    @SqlUpdate("delete from campaign_place where campaign_id = :campaign")
    void clearPlaces(CampaignId campaign);

    @SqlUpdate("insert into campaign_place (campaign_id, area_id, places) values (:campaign, :areaId, :places)")
    void insert(CampaignId campaign, @BindMethods Place place);

    /** Every application of the campaign that an area or those below it have handed in or are writing. */
    @SqlQuery(AreaSql.INSIDE + """
            select application.id, application.state, application.level, application.entrant_name,
                   area.name as area_name, application.enterprise_name, application.self_total,
                   application.submissions, application.submitted_at
            from entry application
            join area on area.id = application.place_id
            where application.campaign_id = :campaign and application.place_id in (select id from inside)
            order by application.submitted_at, application.id""")
    List<Filed> filed(CampaignId campaign, String area);

    /** How many an area may recommend. */
    record Place(String areaId, int places) {}
}
