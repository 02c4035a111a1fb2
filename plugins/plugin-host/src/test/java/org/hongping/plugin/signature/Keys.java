package org.hongping.plugin.signature;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** Keys made for one test. */
public final class Keys {
    public static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    private Keys() {}

    public static SigningKey of(String subject) {
        return of(subject, NOW);
    }

    static SigningKey of(String subject, Instant made) {
        try {
            return SelfSigned.make(subject, made);
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    static InstallationKey in(Path folder) {
        return new InstallationKey(folder, "某市住建局", InstantSource.fixed(NOW));
    }
}
