package org.hongping.core.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hongping.rubric.Message;

/** How long it is until a moment, in whole days, or in hours on the last day. */
final class TimeLeft {
    private TimeLeft() {}

    /** Returns a sentence with the time in it. */
    static Message until(String sentence, Instant now, Instant then) {
        return new Message(sentence, List.of(of(now, then)));
    }

    /** Returns {@code 3 天} or {@code 5 小时}. */
    static Message of(Instant now, Instant then) {
        Duration left = Duration.between(now, then);
        return left.toDays() > 0
                ? Message.of("campaign.days", Long.toString(left.toDays()))
                : Message.of("campaign.hours", Long.toString(Math.max(1, left.toHours())));
    }
}
