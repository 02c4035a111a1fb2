package org.hongping.core.notice;

import java.util.List;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table publication. */
interface PublicationDao {
    String COLUMNS = "campaign_id, number, body, checksum, opens_at, closes_at, published_by";

    @SqlQuery("select " + COLUMNS + " from publication where campaign_id = :campaignId order by number desc")
    List<Publication> of(CampaignId campaignId);

    @SqlQuery("select " + COLUMNS + " from publication p where number = (select max(newest.number)"
            + " from publication newest where newest.campaign_id = p.campaign_id) order by opens_at desc, campaign_id")
    List<Publication> newest();

    @SqlUpdate("insert into publication (" + COLUMNS + ") values (:campaignId, :number, :body, :checksum, :opensAt,"
            + " :closesAt, :publishedBy)")
    void insert(@BindMethods Publication publication);
}
