package org.hongping.core.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * A campaign as the list shows it.
 *
 * @param campaign the campaign
 * @param pin what it is locked to
 * @param numbers its applications
 * @param current the window that closes next, or else the one that opens next; empty when there is none
 */
public record ListedCampaign(Campaign campaign, PinView pin, Numbers numbers, Optional<Calendar.Bar> current) {
    static ListedCampaign of(Campaign campaign, PinView pin, Numbers numbers, Instant now) {
        return new ListedCampaign(
                campaign,
                pin,
                numbers,
                campaign.isOver()
                        ? Optional.empty()
                        : Calendar.of(campaign.windows(), now).current());
    }
}
