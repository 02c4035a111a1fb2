package org.hongping.core.security;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.storage.Clock;
import org.jdbi.v3.core.Handle;

/**
 * Slows down guessing. An attempt is counted as a failure before the password is looked at, so that many at once gain
 * nothing, and taken back when it was right. What comes while it has to wait is refused uncounted.
 */
final class Throttle {
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    private final Clock clock;

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyAttempts if one of the counts has to wait still */
    void count(Handle handle, List<Counted> attempt) {
        ThrottleDao counts = handle.attach(ThrottleDao.class);
        Instant now = clock.now(handle);
        counts.forget(now.minus(FORGOTTEN_AFTER));
        for (Counted counted : attempt) {
            refuseBefore(counts.failures(counted.subject()), now);
        }
        for (Counted counted : attempt) {
            long failures = counts.failures(counted.subject())
                            .map(ThrottleDao.Failures::failures)
                            .orElse(0L)
                    + 1;
            Instant until = now.plus(counted.pace().after(failures));
            counts.set(counted.subject(), counted.nameHash(), failures, now, until);
        }
    }

    /** Takes the attempt back: the password was right. The first count is the person's own and starts anew. */
    void takeBack(Handle handle, List<Counted> attempt) {
        ThrottleDao counts = handle.attach(ThrottleDao.class);
        Instant now = clock.now(handle);
        counts.clear(attempt.get(0).subject());
        attempt.stream().skip(1).forEach(counted -> counts.takeBack(counted.subject(), now));
    }

    /** Lets everybody try this name again at once. */
    void clear(Handle handle, SignInName name) {
        handle.attach(ThrottleDao.class).clearName(Token.hash(name.text()));
    }

    private static void refuseBefore(Optional<ThrottleDao.Failures> failures, Instant now) {
        failures.map(ThrottleDao.Failures::blockedUntil).filter(now::isBefore).ifPresent(until -> {
            throw new TooManyAttempts(Duration.between(now, until));
        });
    }
}
