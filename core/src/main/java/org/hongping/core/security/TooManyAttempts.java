package org.hongping.core.security;

import java.time.Duration;
import java.util.Map;
import org.hongping.core.web.Rejected;
import org.hongping.rubric.Message;

/** Too many passwords were wrong; the next may be tried after a while (429). */
public final class TooManyAttempts extends Rejected {
    private final long seconds;

    /** Says how long to wait, in whole seconds, at least one. */
    public TooManyAttempts(Duration wait) {
        this(wait.plusMillis(999).toSeconds());
    }

    private TooManyAttempts(long seconds) {
        super(
                429,
                "too-many-attempts",
                Message.of("security.wait", String.valueOf(seconds)),
                Map.of("retryAfter", seconds));
        this.seconds = seconds;
    }

    /** Returns the sentence for codes instead of passwords. */
    Message codeDetail() {
        return Message.of("security.code-wait", String.valueOf(seconds));
    }

    /** Returns what belongs into the header {@code Retry-After}. */
    public long seconds() {
        return seconds;
    }
}
