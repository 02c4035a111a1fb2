package org.hongping.core.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.jdbi.v3.core.Handle;

/** The second step of signing in: a code, after the password was right. */
final class CodeDesk {
    /** Whoever mistypes more often begins with the password again. */
    private static final int MOST_TRIES = 5;

    private final SecurityParts parts;
    private final Doorway door;

    CodeDesk(SecurityParts parts, Doorway door) {
        this.parts = parts;
        this.door = door;
    }

    /** A code that was wrong stays counted, so the refusal comes after the unit of work. */
    NewSession signIn(CodeSignIn attempt) {
        return parts.storage().write(handle -> tried(handle, attempt)).orElseThrow(SignInRefused::wrongCode);
    }

    private Optional<NewSession> tried(Handle handle, CodeSignIn attempt) {
        PendingSignInDao waiting = handle.attach(PendingSignInDao.class);
        String hash = Token.hash(attempt.token());
        PendingSignIn pending =
                waiting.find(hash, parts.clock().now(handle), MOST_TRIES).orElseThrow(SignInRefused::codeTooLate);
        Account account = handle.attach(AccountDao.class)
                .find(pending.accountId())
                .filter(parts.setting()::admits)
                .orElseThrow(SignInRefused::codeTooLate);
        List<Counted> counted =
                door.count(handle, Counted.Secret.CODE, account.signInName(), attempt.origin(), attempt.device());
        waiting.tried(hash);
        Optional<SecondFactors.Used> used = parts.secondFactors().accept(handle, account.id(), attempt.code());
        if (used.isEmpty()) {
            door.record(handle, Actor.STRANGER, "account.code-refused", account, attempt.origin());
            return Optional.empty();
        }
        if (used.get() == SecondFactors.Used.RECOVERY_CODE) {
            int left = parts.secondFactors().recoveryLeft(handle, account.id());
            parts.record(
                    handle, Actor.of(account.id()), "account.recovery-code-used", account.id(), Map.of("left", left));
        }
        parts.throttle().takeBack(handle, counted);
        waiting.forgetAll(account.id());
        return Optional.of(door.open(handle, account, attempt.origin(), attempt.device()));
    }
}
