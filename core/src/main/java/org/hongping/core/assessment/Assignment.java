package org.hongping.core.assessment;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.web.Conflict;
import org.hongping.rubric.Message;

/**
 * One member's task to score one application.
 *
 * @param id its name for good
 * @param applicationId what is scored
 * @param accountId who scores
 * @param assessorGroup the body the member scores for
 * @param party the body within a joint body; blank for a single one
 * @param state where the sheet stands
 * @param reason why the member stepped aside; blank otherwise
 * @param version grows with every change of state
 * @param asked how many lines the member has to score
 * @param scored how many of them are scored
 * @param points the member's own points so far, decimal text
 * @param assignedAt when it was handed out
 * @param finishedAt when the sheet was handed in
 */
public record Assignment(
        AssignmentId id,
        ApplicationId applicationId,
        String accountId,
        String assessorGroup,
        String party,
        AssignmentState state,
        String reason,
        int version,
        int asked,
        int scored,
        String points,
        Instant assignedAt,
        Optional<Instant> finishedAt) {

    static Assignment fresh(AssignmentId id, ApplicationId application, String account, Body body, Instant now) {
        return new Assignment(
                id,
                application,
                account,
                body.group(),
                body.party(),
                AssignmentState.OPEN,
                "",
                1,
                0,
                0,
                "0.00",
                now,
                Optional.empty());
    }

    /** Returns for whom the member scores. */
    public Body body() {
        return new Body(assessorGroup, party);
    }

    /** Returns how many lines are left. */
    public int left() {
        return asked - scored;
    }

    void requireOpen() {
        if (state != AssignmentState.OPEN) {
            throw new Conflict(Message.of("assessment.not-open", state.word()));
        }
    }

    Assignment finished(Instant now) {
        requireOpen();
        return in(AssignmentState.FINISHED, "", Optional.of(now));
    }

    Assignment declined(String why) {
        requireOpen();
        return in(AssignmentState.DECLINED, why, Optional.empty());
    }

    Assignment reopened() {
        if (state == AssignmentState.OPEN) {
            throw new Conflict(Message.of("assessment.already-open"));
        }
        return in(AssignmentState.OPEN, "", Optional.empty());
    }

    private Assignment in(AssignmentState next, String why, Optional<Instant> finished) {
        return new Assignment(
                id,
                applicationId,
                accountId,
                assessorGroup,
                party,
                next,
                why,
                version + 1,
                asked,
                scored,
                points,
                assignedAt,
                finished);
    }
}
