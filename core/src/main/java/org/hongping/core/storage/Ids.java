package org.hongping.core.storage;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes new ids: UUID version 7, whose text sorts by the millisecond of its making. Safe for many threads. */
public final class Ids {
    private final InstantSource time;
    private final RandomGenerator random;

    /** Makes ids from the machine's time and unguessable bits. */
    public Ids() {
        this(InstantSource.system(), new SecureRandom());
    }

    /** Makes ids from the given time and bits. */
    public Ids(InstantSource time, RandomGenerator random) {
        this.time = time;
        this.random = random;
    }

    /** Returns a new id, for example {@code 019aa450-3b1c-7d2e-9f6a-0c1d2e3f4a5b}. */
    public String next() {
        long version = 0x7000L | (random.nextLong() & 0x0fffL);
        long variant = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
        return new UUID(time.millis() << 16 | version, variant).toString();
    }
}
