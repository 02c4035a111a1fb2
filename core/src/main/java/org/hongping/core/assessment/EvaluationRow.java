package org.hongping.core.assessment;

import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;

/**
 * An application and how its campaign reads the rubric.
 *
 * @param id the application
 * @param name of its estate
 * @param campaignId its campaign
 * @param submissions number of what it handed in last, 0 if nothing
 * @param rubricDigest revision its campaign is locked to
 * @param interpretations readings of the campaign, JSON
 */
public record EvaluationRow(
        ApplicationId id,
        String name,
        CampaignId campaignId,
        int submissions,
        String rubricDigest,
        String interpretations) {}
