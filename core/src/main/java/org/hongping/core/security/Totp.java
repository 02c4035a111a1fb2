package org.hongping.core.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes by time (RFC 6238) as every authenticator app makes them: six figures, another each half minute, HMAC-SHA-1
 * because some apps know no other. Safe for use by many threads.
 */
final class Totp {
    /** 160 bits, as RFC 4226 advises. */
    private static final int SECRET_BYTES = 20;

    private static final int SECONDS = 30;
    /** How far a clock may be wrong, in steps. */
    private static final int DRIFT = 1;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    /** Returns a new secret as people type it into an app: capitals and figures. */
    String secret(RandomGenerator random) {
        byte[] bits = new byte[SECRET_BYTES];
        random.nextBytes(bits);
        return new Base32().encodeToString(bits);
    }

    /** Returns what an app reads from a QR picture. */
    String address(String secret, String issuer, SignInName name) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(name.text()) + "?secret=" + secret + "&issuer="
                + encoded(issuer);
    }

    /** Returns the time step whose code this is, if it is one of now, just before or just after. */
    OptionalLong step(String secret, String code, Instant now) {
        long present = stepAt(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            if (same(code(secret, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** Returns the code of a time step. */
    String code(String secret, long step) {
        var key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
        try {
            return generator.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * SECONDS));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("a stored secret is none of ours", impossible);
        }
    }

    /** Returns the time step of a moment. */
    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
