package org.hongping.core.storage;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Tells the time by which deadlines are kept and records are dated. Inside a unit of work: {@code clock.now(handle)};
 * elsewhere: {@code storage.read(clock::now)}.
 */
@FunctionalInterface
public interface Clock {

    /** Returns the time in milliseconds; it never goes behind the last row of the audit trail. */
    Instant now(Handle handle);
}
