package org.hongping.core.assessment;

import java.util.Optional;
import org.hongping.core.web.Cursor;

/**
 * Which of a member's assignments are looked for.
 *
 * @param state those that stand there; empty finds all
 * @param cursor where the list goes on
 */
public record QueueSearch(Optional<AssignmentState> state, Cursor cursor) {}
