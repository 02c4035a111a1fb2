package org.hongping.core.application;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.Entrant;
import org.jdbi.v3.core.mapper.Nested;

/**
 * An application that was handed in before (以往申报): of the same entrant or enterprise, in another campaign on the same
 * sheet, whatever its edition.
 *
 * @param id its id
 * @param campaignId its campaign
 * @param campaignTitle title of that
 * @param year of the campaign
 * @param entrant who stood
 * @param entrantName name of that
 * @param enterpriseName name of the enterprise that filed it; blank for none
 * @param state how it ended, or where it stands
 * @param submittedAt when it was handed in last
 */
public record Earlier(
        ApplicationId id,
        CampaignId campaignId,
        String campaignTitle,
        int year,
        @Nested Entrant entrant,
        String entrantName,
        String enterpriseName,
        ApplicationState state,
        Optional<Instant> submittedAt) {}
