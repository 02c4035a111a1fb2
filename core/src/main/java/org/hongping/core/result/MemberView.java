package org.hongping.core.result;

import java.time.Instant;
import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * A member of the panel beside a result.
 *
 * @param assignment id of the member's task
 * @param name who it is
 * @param body the body the member scores for
 * @param state where the sheet stands
 * @param finishedAt when it was handed in
 * @param total points of the member's own sheet, decimal text
 * @param reason why the member stepped aside; blank otherwise
 */
public record MemberView(
        String assignment,
        String name,
        String body,
        Message state,
        Optional<Instant> finishedAt,
        Optional<String> total,
        String reason) {}
