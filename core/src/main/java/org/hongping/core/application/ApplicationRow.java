package org.hongping.core.application;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.registry.EstateId;

/**
 * An application as a list shows it.
 *
 * @param id its name for good
 * @param campaignId the call it answers
 * @param campaignTitle its title
 * @param estateId the estate that applies
 * @param estateName its name
 * @param areaName narrowest area the estate is known to lie in
 * @param withinName the area that holds that one; blank for a city
 * @param enterpriseId the enterprise that files it
 * @param enterpriseName its name
 * @param state where it stands
 * @param level who examines it, below the host
 * @param submissions how often it was handed in
 * @param selfTotal total of the self-assessment, as far as it goes
 * @param version grows with every change of state
 * @param createdAt when it was started
 * @param submittedAt when it was last handed in
 */
public record ApplicationRow(
        ApplicationId id,
        CampaignId campaignId,
        String campaignTitle,
        EstateId estateId,
        String estateName,
        String areaName,
        String withinName,
        EnterpriseId enterpriseId,
        String enterpriseName,
        ApplicationState state,
        Optional<AreaLevel> level,
        int submissions,
        Optional<String> selfTotal,
        int version,
        Instant createdAt,
        Optional<Instant> submittedAt) {

    /** Returns where the estate lies, for people. */
    public String area() {
        return withinName.isEmpty() ? areaName : withinName + " / " + areaName;
    }
}
