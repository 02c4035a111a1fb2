package org.hongping.core.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * A later end of one stage for one area or one enterprise (延期).
 *
 * @param id its name
 * @param campaignId the campaign
 * @param stage the stage
 * @param areaId the area with all below it; empty if it is for an enterprise
 * @param enterpriseId the enterprise; empty if it is for an area
 * @param closesAt first moment after it
 * @param reason why
 * @param grantedAt when it was granted
 * @param grantedBy by whose account
 */
public record Extension(
        String id,
        CampaignId campaignId,
        Stage stage,
        Optional<String> areaId,
        Optional<String> enterpriseId,
        Instant closesAt,
        String reason,
        Instant grantedAt,
        String grantedBy) {}
