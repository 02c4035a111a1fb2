package org.hongping.core.security;

/**
 * What one try of a password costs.
 *
 * @param kibibytes memory
 * @param iterations passes over it
 * @param lanes how many parts of it are worked on at once
 */
public record Argon2Cost(int kibibytes, int iterations, int lanes) {
    /** As OWASP advises: 19 MiB, two passes. */
    public static final Argon2Cost ADVISED = new Argon2Cost(19 * 1024, 2, 1);

    /** @throws IllegalArgumentException if Argon2 does not know such a cost */
    public Argon2Cost {
        if (lanes < 1 || iterations < 1 || kibibytes < 8 * lanes) {
            throw new IllegalArgumentException("Argon2 needs a lane, an iteration and 8 KiB a lane, got " + kibibytes
                    + " KiB, " + iterations + ", " + lanes);
        }
    }
}
