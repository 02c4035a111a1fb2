package org.hongping.core.application;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.Entrant;
import org.jdbi.v3.core.mapper.Nested;

/**
 * An application as a list shows it.
 *
 * @param id its name for good
 * @param campaignId the call it answers
 * @param campaignTitle its title
 * @param entrant who stands
 * @param entrantName its name
 * @param areaName narrowest area it is known to lie in
 * @param withinName the area that holds that one; blank for a city
 * @param enterpriseName name of the enterprise that files it; blank for none
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
        @Nested Entrant entrant,
        String entrantName,
        String areaName,
        String withinName,
        String enterpriseName,
        ApplicationState state,
        Optional<AreaLevel> level,
        int submissions,
        Optional<String> selfTotal,
        int version,
        Instant createdAt,
        Optional<Instant> submittedAt) {

    /** Returns the name of whoever files it: an enterprise, or the entrant itself. */
    public String filer() {
        return enterpriseName.isEmpty() ? entrantName : enterpriseName;
    }

    /** Returns where it lies, for people. */
    public String area() {
        return withinName.isEmpty() ? areaName : withinName + " / " + areaName;
    }
}
