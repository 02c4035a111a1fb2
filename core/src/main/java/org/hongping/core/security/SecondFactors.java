package org.hongping.core.security;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hongping.core.storage.Clock;
import org.hongping.core.web.RandomText;
import org.jdbi.v3.core.Handle;

/**
 * Second factors as they are kept: the secret of an app, and recovery codes as hashes. Everything happens inside
 * somebody's unit of work. Safe for use by many threads.
 */
final class SecondFactors {
    /** Six groups of four out of 31 signs: 118 bits, so that a plain hash is enough. */
    private static final int RECOVERY_GROUPS = 6;

    private static final int RECOVERY_CODES = 10;
    private static final Pattern NOT_SIGNS = Pattern.compile("[^0-9A-Za-z]");
    private static final int TOTP_LENGTH = 6;

    private final Clock clock;
    private final Totp totp = new Totp();
    private final RandomGenerator random = new SecureRandom();

    SecondFactors(Clock clock) {
        this.clock = clock;
    }

    Optional<Authenticator> find(Handle handle, AccountId account) {
        return handle.attach(SecondFactorDao.class).find(account);
    }

    /** Begins with a new secret; what was begun before is forgotten. */
    Authenticator begin(Handle handle, AccountId account) {
        SecondFactorDao factors = handle.attach(SecondFactorDao.class);
        factors.delete(account);
        Authenticator begun = new Authenticator(account, totp.secret(random), clock.now(handle), Optional.empty(), -1);
        factors.insert(begun);
        return begun;
    }

    /** Confirms what was begun if the code is one of it. */
    boolean confirm(Handle handle, AccountId account, String typed) {
        SecondFactorDao factors = handle.attach(SecondFactorDao.class);
        Instant now = clock.now(handle);
        boolean right = factors.find(account)
                .filter(begun -> begun.confirmed().isEmpty())
                .filter(begun -> usesUp(factors, begun, tidied(typed), now))
                .isPresent();
        if (right) {
            factors.confirm(account, now);
        }
        return right;
    }

    /** Says whether the code is right, and uses it up: a code of the app, or a recovery code. */
    Optional<Used> accept(Handle handle, AccountId account, String typed) {
        SecondFactorDao factors = handle.attach(SecondFactorDao.class);
        String code = tidied(typed);
        Instant now = clock.now(handle);
        Optional<Authenticator> confirmed =
                factors.find(account).filter(known -> known.confirmed().isPresent());
        if (confirmed.filter(known -> usesUp(factors, known, code, now)).isPresent()) {
            return Optional.of(Used.CODE);
        }
        boolean recovery = confirmed.isPresent()
                && code.length() > TOTP_LENGTH
                && factors.useRecovery(Token.hash(code), account, now);
        return recovery ? Optional.of(Used.RECOVERY_CODE) : Optional.empty();
    }

    /** What somebody showed. */
    enum Used {
        CODE,
        RECOVERY_CODE
    }

    /** Makes ten recovery codes and returns them; the only time they are told. Those before are worthless. */
    List<String> recoveryCodes(Handle handle, AccountId account) {
        SecondFactorDao factors = handle.attach(SecondFactorDao.class);
        factors.deleteRecovery(account);
        List<String> codes = Stream.generate(() -> RandomText.readable(RECOVERY_GROUPS))
                .limit(RECOVERY_CODES)
                .toList();
        codes.forEach(code -> factors.addRecovery(Token.hash(tidied(code)), account));
        return codes;
    }

    int recoveryLeft(Handle handle, AccountId account) {
        return handle.attach(SecondFactorDao.class).recoveryLeft(account);
    }

    /** Forgets the app and the recovery codes; says whether there was one. */
    boolean remove(Handle handle, AccountId account) {
        SecondFactorDao factors = handle.attach(SecondFactorDao.class);
        factors.deleteRecovery(account);
        return factors.delete(account);
    }

    String address(Authenticator authenticator, String issuer, SignInName name) {
        return totp.address(authenticator.secret(), issuer, name);
    }

    private boolean usesUp(SecondFactorDao factors, Authenticator known, String code, Instant now) {
        OptionalLong step = totp.step(known.secret(), code, now);
        return step.isPresent() && factors.use(known.accountId(), step.getAsLong());
    }

    /** Blanks and hyphens are for the eye; some keyboards type wide figures. */
    private static String tidied(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return NOT_SIGNS.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
