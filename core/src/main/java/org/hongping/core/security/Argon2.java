package org.hongping.core.security;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id. The parameters stand in each hash, so that they can be raised for new ones. Few at a
 * time, because each takes its memory. Safe for many threads.
 */
final class Argon2 {
    private static final int AT_A_TIME = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final Argon2Cost cost;
    private final RandomGenerator random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    Argon2(Argon2Cost cost) {
        this.cost = cost;
    }

    PasswordHash hash(Password password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return encoded(salt, hash(password, salt, HASH_BYTES, cost));
    }

    /** Returns what no password is known to match, at the price of any other. */
    PasswordHash ofNoPassword() {
        return encoded(new byte[SALT_BYTES], new byte[HASH_BYTES]);
    }

    /** @throws IllegalStateException if what is stored is not a hash of ours */
    boolean matches(Password password, PasswordHash stored) {
        Matcher parts = parts(stored);
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        return MessageDigest.isEqual(expected, hash(password, salt, expected.length, costOf(parts)));
    }

    /** Returns whether the hash was made at another cost than new ones are. */
    boolean outdated(PasswordHash stored) {
        return !costOf(parts(stored)).equals(cost);
    }

    private PasswordHash encoded(byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=" + cost.kibibytes() + ",t=" + cost.iterations() + ",p="
                + cost.lanes() + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash));
    }

    private byte[] hash(Password password, byte[] salt, int length, Argon2Cost at) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(at.kibibytes())
                .withIterations(at.iterations())
                .withParallelism(at.lanes())
                .withSalt(salt)
                .build();
        byte[] hash = new byte[length];
        turns.acquireUninterruptibly();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(parameters);
            generator.generateBytes(password.bytes(), hash);
        } finally {
            turns.release();
        }
        return hash;
    }

    private static Matcher parts(PasswordHash stored) {
        Matcher parts = SHAPE.matcher(stored.text());
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash is not one of ours");
        }
        return parts;
    }

    private static Argon2Cost costOf(Matcher parts) {
        return new Argon2Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}
