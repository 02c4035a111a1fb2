package org.hongping.core.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;

/**
 * A letter that asks a department about the applicants of a campaign (征求意见函).
 *
 * @param id its name
 * @param campaignId the campaign
 * @param number within the campaign, from 1
 * @param department who is asked
 * @param basis on which ground they are asked; blank if nobody said
 * @param dueOn the last day for the reply
 * @param askedAt when it was made
 * @param askedBy by which account
 * @param withdrawnAt when it was taken back; empty while it stands
 * @param withdrawnBy by which account
 * @param withdrawnWhy why
 */
public record Inquiry(
        InquiryId id,
        CampaignId campaignId,
        int number,
        String department,
        String basis,
        LocalDate dueOn,
        Instant askedAt,
        String askedBy,
        Optional<Instant> withdrawnAt,
        Optional<String> withdrawnBy,
        Optional<String> withdrawnWhy) {
    /** Says whether it was taken back: what it asked and what came of it are kept, and count no more. */
    public boolean isWithdrawn() {
        return withdrawnAt.isPresent();
    }
}
