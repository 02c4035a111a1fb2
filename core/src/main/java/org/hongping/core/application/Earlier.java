package org.hongping.core.application;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.registry.EstateId;

/**
 * An application that was handed in before (以往申报): of the same estate or enterprise, in another campaign on the same
 * sheet, whatever its edition.
 *
 * @param id its id
 * @param campaignId its campaign
 * @param campaignTitle title of that
 * @param year of the campaign
 * @param estateId its estate
 * @param estateName name of that
 * @param enterpriseId enterprise that filed it
 * @param enterpriseName name of that
 * @param state how it ended, or where it stands
 * @param submittedAt when it was handed in last
 */
public record Earlier(
        ApplicationId id,
        CampaignId campaignId,
        String campaignTitle,
        int year,
        EstateId estateId,
        String estateName,
        EnterpriseId enterpriseId,
        String enterpriseName,
        ApplicationState state,
        Optional<Instant> submittedAt) {}
