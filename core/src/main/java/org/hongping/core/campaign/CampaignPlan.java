package org.hongping.core.campaign;

import java.util.List;
import java.util.Map;

/**
 * What an organiser decides before a campaign opens.
 *
 * @param text what the notice says
 * @param rubricDigest the revision it shall be locked to
 * @param interpretations reading chosen per interpretation; absent means the default
 * @param windows one per stage
 */
public record CampaignPlan(
        CampaignText text, String rubricDigest, Map<String, String> interpretations, List<StageWindow> windows) {
    /** Copies readings and windows. */
    public CampaignPlan {
        interpretations = Map.copyOf(interpretations);
        windows = List.copyOf(windows);
    }
}
