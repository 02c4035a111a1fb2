package org.hongping.core.application;

import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads what areas that examine say; the tables opinion and sealed_list are written by the feature that keeps lists. */
interface StandingOpinionDao {
    @SqlQuery("select verdict, place, words, given_at from opinion"
            + " where application_id = :application and area_id = :area and list_number = :list")
    Optional<StandingOpinion.Said> said(ApplicationId application, String area, int list);

    @SqlQuery("select count(*) from sealed_list where campaign_id = :campaign and area_id = :area")
    int sealed(CampaignId campaign, String area);
}
