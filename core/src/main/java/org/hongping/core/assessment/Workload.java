package org.hongping.core.assessment;

/**
 * How far one member is with the sheets of a campaign.
 *
 * @param accountId who
 * @param assessorGroup the body they score for
 * @param party the body within a joint body; blank for a single one
 * @param open sheets still to be handed in
 * @param finished sheets handed in
 * @param declined sheets they stepped aside from
 */
public record Workload(String accountId, String assessorGroup, String party, int open, int finished, int declined) {
    /** Returns for whom the member scores. */
    public Body body() {
        return new Body(assessorGroup, party);
    }

    /** Returns how many sheets are theirs to hand in. */
    public int all() {
        return open + finished;
    }
}
