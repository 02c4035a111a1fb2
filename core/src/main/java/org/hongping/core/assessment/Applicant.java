package org.hongping.core.assessment;

import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.EntrantKind;

/**
 * Who applies, as far as interests go.
 *
 * @param applicationId the application
 * @param campaignId its campaign
 * @param entrantKind what stands
 * @param estateId the estate, or that of the committee; blank for others
 * @param entrantName name of what stands
 * @param areaId where it lies, or the area that stands
 * @param enterpriseId the enterprise that files it; blank for none
 * @param enterpriseName its name; blank for none
 * @param managerId the enterprise that manages the estate on that day; blank for none
 * @param managerName its name; blank for none
 */
public record Applicant(
        ApplicationId applicationId,
        CampaignId campaignId,
        EntrantKind entrantKind,
        String estateId,
        String entrantName,
        AreaId areaId,
        String enterpriseId,
        String enterpriseName,
        String managerId,
        String managerName) {

    /** Returns the name of whoever files it: an enterprise, or the entrant itself. */
    public String filer() {
        return enterpriseName.isEmpty() ? entrantName : enterpriseName;
    }
}
