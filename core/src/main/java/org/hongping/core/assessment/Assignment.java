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
        Instant assignedAt,
        Optional<Instant> finishedAt) {

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
                id, applicationId, accountId, assessorGroup, party, next, why, version + 1, assignedAt, finished);
    }
}
