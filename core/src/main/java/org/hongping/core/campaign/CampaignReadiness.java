package org.hongping.core.campaign;

import java.util.List;
import java.util.Optional;
import org.hongping.core.web.ReadinessCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether every open campaign can be scored: the revision it is locked to must be there. */
public final class CampaignReadiness {
    private static final Logger LOG = LoggerFactory.getLogger(CampaignReadiness.class);

    private final CampaignService campaigns;

    private CampaignReadiness(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    /** Returns the check of these campaigns. */
    public static ReadinessCheck of(CampaignService campaigns) {
        return new ReadinessCheck("rubrics", new CampaignReadiness(campaigns)::trouble);
    }

    private Optional<String> trouble() {
        try {
            List<String> missing = campaigns.open().stream()
                    .filter(campaign -> !campaigns.isServed(campaign))
                    .map(CampaignReadiness::says)
                    .toList();
            return missing.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", missing));
        } catch (RuntimeException trouble) {
            LOG.warn("the campaigns cannot be read", trouble);
            return Optional.of("not known, the campaigns cannot be read");
        }
    }

    private static String says(Campaign campaign) {
        RubricPin pin = campaign.rubric();
        return "campaign “%s” (%s) is locked to %s@%s %s, which is not installed"
                .formatted(
                        campaign.text().title(),
                        campaign.id().text(),
                        pin.id().text(),
                        pin.edition(),
                        pin.rubricDigest());
    }
}
