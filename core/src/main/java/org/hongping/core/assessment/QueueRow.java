package org.hongping.core.assessment;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;

/**
 * An assignment as a member's list shows it.
 *
 * @param id its name for good
 * @param applicationId what is scored
 * @param campaignId in which campaign
 * @param campaignTitle its title
 * @param entrantName who stands
 * @param areaName narrowest area it is known to lie in
 * @param withinName the area that holds that one; blank for a city
 * @param enterpriseName the enterprise that files it
 * @param assessorGroup the body the member scores for
 * @param party the body within a joint body; blank for a single one
 * @param state where the sheet stands
 * @param asked how many lines the member has to score
 * @param scored how many of them are scored
 * @param points the member's own points so far, decimal text
 * @param version grows with every change of state
 * @param assignedAt when it was handed out
 * @param finishedAt when the sheet was handed in
 * @param until first moment after the window of the assessment
 */
public record QueueRow(
        AssignmentId id,
        ApplicationId applicationId,
        CampaignId campaignId,
        String campaignTitle,
        String entrantName,
        String areaName,
        String withinName,
        String enterpriseName,
        String assessorGroup,
        String party,
        AssignmentState state,
        int asked,
        int scored,
        String points,
        int version,
        Instant assignedAt,
        Optional<Instant> finishedAt,
        Instant until) {
    /** Returns for whom the member scores. */
    public Body body() {
        return new Body(assessorGroup, party);
    }

    /** Returns where that lies, for people. */
    public String area() {
        return withinName.isEmpty() ? areaName : withinName + " / " + areaName;
    }
}
