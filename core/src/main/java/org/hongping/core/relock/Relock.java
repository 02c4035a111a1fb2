package org.hongping.core.relock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.storage.JsonText;

/**
 * A move of a running campaign to another revision.
 *
 * @param id names it
 * @param campaignId the campaign
 * @param fromDigest revision it was locked to
 * @param toDigest revision it is to be locked to
 * @param reason why, as the proposer gave it
 * @param state how it stands
 * @param totals what every evaluation comes to by both revisions, as JSON; taken when it was last looked at by a
 *     decision: at the proposal, and again at the confirmation
 * @param proposedAt when
 * @param proposedBy who
 * @param settledAt when it was confirmed or taken back; empty while it is open
 * @param settledBy who did that
 */
public record Relock(
        String id,
        CampaignId campaignId,
        String fromDigest,
        String toDigest,
        String reason,
        State state,
        JsonText totals,
        Instant proposedAt,
        String proposedBy,
        Optional<Instant> settledAt,
        Optional<String> settledBy) {

    /** How a move stands. */
    public enum State {
        /** It waits for a second person. */
        PROPOSED,
        /** It was carried out. */
        CONFIRMED,
        /** It was taken back. */
        WITHDRAWN
    }

    /**
     * What one evaluation comes to.
     *
     * @param title whose
     * @param before points so far by the revision it was locked to
     * @param after points so far by the other
     */
    public record Total(String title, String before, String after) {}

    /** Returns what every evaluation came to. */
    public List<Total> eachTotal() {
        return List.of(totals.as(Total[].class));
    }

    /** Returns the first eight characters of the older revision's digest. */
    public String fromShort() {
        return shortened(fromDigest);
    }

    /** Returns the first eight characters of the newer revision's digest. */
    public String toShort() {
        return shortened(toDigest);
    }

    private static String shortened(String digest) {
        return digest.substring("sha256:".length(), "sha256:".length() + 8);
    }
}
