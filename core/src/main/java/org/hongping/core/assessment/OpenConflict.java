package org.hongping.core.assessment;

import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.rubric.Message;

/**
 * A sheet whose member must not have it, or perhaps must not, as things are known now.
 *
 * @param applicationId what is scored
 * @param entrant whom it is about
 * @param sheet the sheet
 * @param state where it stands
 * @param accountId which member
 * @param name of the member
 * @param ground why
 * @param says it
 * @param doubt what somebody has to look into; empty if it is certain
 */
public record OpenConflict(
        ApplicationId applicationId,
        String entrant,
        AssignmentId sheet,
        AssignmentState state,
        String accountId,
        String name,
        Ground ground,
        Message says,
        Optional<Doubt> doubt) {}
