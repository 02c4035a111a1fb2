package org.hongping.core.notice;

import java.time.Instant;
import org.hongping.core.campaign.CampaignId;

/**
 * What a campaign showed to the public; never changed, a correction is the next number.
 *
 * @param campaignId the campaign
 * @param number 1 for the first
 * @param body the notice as JSON text
 * @param checksum SHA-256 of the body in hexadecimal
 * @param opensAt when it was published
 * @param closesAt end of the time for objections
 * @param contact where objections go: body, telephone, address
 * @param publishedBy account that published it
 */
public record Publication(
        CampaignId campaignId,
        int number,
        String body,
        String checksum,
        Instant opensAt,
        Instant closesAt,
        String contact,
        String publishedBy) {
    /** Returns the first eight characters of the checksum (核对码). */
    public String shortChecksum() {
        return checksum.substring(0, 8);
    }
}
