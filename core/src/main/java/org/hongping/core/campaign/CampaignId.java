package org.hongping.core.campaign;

import org.hongping.core.storage.Id;

/**
 * Names a campaign.
 *
 * @param text a UUIDv7
 */
public record CampaignId(String text) implements Id {
    /** Returns the id written as text. */
    public static CampaignId of(String text) {
        return new CampaignId(text);
    }
}
