package org.hongping.core.assessment;

import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaId;

/**
 * Who applies, as far as interests go.
 *
 * @param applicationId the application
 * @param campaignId its campaign
 * @param estateId the estate
 * @param estateName its name
 * @param areaId where it lies
 * @param enterpriseId the enterprise that files it
 * @param enterpriseName its name
 * @param managerId the enterprise that manages the estate on that day; blank for none
 * @param managerName its name; blank for none
 */
public record Applicant(
        ApplicationId applicationId,
        CampaignId campaignId,
        String estateId,
        String estateName,
        AreaId areaId,
        String enterpriseId,
        String enterpriseName,
        String managerId,
        String managerName) {}
