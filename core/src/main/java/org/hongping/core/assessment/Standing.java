package org.hongping.core.assessment;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;

/**
 * How far a member is with what they were given in an open campaign.
 *
 * @param campaignId which campaign
 * @param campaignTitle its title
 * @param opensAt when the assessment begins
 * @param until first moment after its window
 * @param open sheets still to be handed in
 * @param finished sheets handed in
 * @param declined sheets they stepped aside from
 * @param nextOpen the first sheet still to be handed in
 */
public record Standing(
        CampaignId campaignId,
        String campaignTitle,
        Instant opensAt,
        Instant until,
        int open,
        int finished,
        int declined,
        Optional<AssignmentId> nextOpen) {
    /** Returns how many sheets are theirs to hand in. */
    public int all() {
        return open + finished;
    }

    /** Says whether sheets can be scored at that moment. */
    public boolean isOpenAt(Instant moment) {
        return !moment.isBefore(opensAt) && moment.isBefore(until);
    }
}
