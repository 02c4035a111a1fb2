package org.hongping.core.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** The second factors people have: an app that makes codes by time, and recovery codes. Safe for use by many threads. */
public final class AuthenticatorService {
    private static final String ISSUER = "Hongping";

    private final SecurityParts parts;
    private final PasswordProof proof;

    AuthenticatorService(SecurityParts parts) {
        this.parts = parts;
        this.proof = new PasswordProof(parts);
    }

    /**
     * What somebody has.
     *
     * @param since when it was confirmed; empty if it is not in use
     * @param begun what is to be scanned or typed into an app, until it is confirmed
     * @param recoveryLeft how many recovery codes are unused
     * @param asked whether the profile asks for it
     */
    public record Standing(Optional<Instant> since, Optional<Begun> begun, int recoveryLeft, boolean asked) {}

    /**
     * An authenticator to be added to an app.
     *
     * @param secret for typing
     * @param address for a QR picture
     */
    public record Begun(String secret, String address) {}

    /** Returns what whoever is signed in has. */
    public Standing of(SignedIn who) {
        Account account = who.account();
        return parts.storage().read(handle -> {
            Optional<Authenticator> known = parts.secondFactors().find(handle, account.id());
            return new Standing(
                    known.flatMap(Authenticator::confirmed),
                    known.filter(each -> each.confirmed().isEmpty()).map(each -> begun(each, account)),
                    parts.secondFactors().recoveryLeft(handle, account.id()),
                    parts.policy(handle).asksSecondFactor(account.roles()));
        });
    }

    private Begun begun(Authenticator authenticator, Account account) {
        return new Begun(
                authenticator.secret(), parts.secondFactors().address(authenticator, ISSUER, account.signInName()));
    }

    /**
     * Begins with a new secret, to be shown and confirmed.
     *
     * @throws Invalid if the password is wrong
     * @throws Conflict if one is in use already
     */
    public void begin(SignedIn who, Password current) {
        proof.mustKnow(who, current);
        parts.storage().change(handle -> {
            AccountId account = who.account().id();
            if (parts.secondFactors()
                    .find(handle, account)
                    .flatMap(Authenticator::confirmed)
                    .isPresent()) {
                throw new Conflict(Message.of("factor.in-use"));
            }
            parts.secondFactors().begin(handle, account);
        });
    }

    /**
     * Takes what was begun into use and returns recovery codes, the only time they are told; ends other sessions.
     *
     * @throws Invalid if the code is not one of it
     */
    public List<String> confirm(SignedIn who, String code) {
        return withCode(who, handle -> {
            AccountId account = who.account().id();
            if (!parts.secondFactors().confirm(handle, account, code)) {
                return Optional.empty();
            }
            parts.sessions().endOthers(handle, who.session());
            record(handle, who, "account.second-factor-added");
            return Optional.of(parts.secondFactors().recoveryCodes(handle, account));
        });
    }

    /**
     * Makes other recovery codes and returns them; those before are worthless.
     *
     * @throws Invalid if the code is not right
     */
    public List<String> renewRecoveryCodes(SignedIn who, String code) {
        return withCode(who, handle -> {
            AccountId account = who.account().id();
            return parts.secondFactors().accept(handle, account, code).map(right -> {
                record(handle, who, "account.recovery-codes-renewed");
                return parts.secondFactors().recoveryCodes(handle, account);
            });
        });
    }

    /**
     * Takes it out of use; where the profile asks for one, another is asked for at once.
     *
     * @throws Invalid if the code is not right
     */
    public void remove(SignedIn who, String code) {
        withCode(who, handle -> {
            AccountId account = who.account().id();
            return parts.secondFactors().accept(handle, account, code).map(right -> {
                parts.secondFactors().remove(handle, account);
                record(handle, who, "account.second-factor-removed");
                return true;
            });
        });
    }

    /**
     * Takes an account's second factor away because it is lost, and ends its sessions; returns whether there was one.
     *
     * @throws NotFound if there is no such account
     */
    public boolean reset(Actor by, AccountId id) {
        return parts.storage().write(handle -> {
            Account account = handle.attach(AccountDao.class).find(id).orElseThrow(() -> new NotFound(id.text()));
            boolean had = parts.secondFactors().remove(handle, id);
            if (had) {
                handle.attach(PendingSignInDao.class).forgetAll(id);
                parts.sessions().endAll(handle, id);
                parts.record(
                        handle,
                        by,
                        "account.second-factor-reset",
                        id,
                        Map.of("signInName", account.signInName().text()));
            }
            return had;
        });
    }

    /** Something that a right code allows. */
    @FunctionalInterface
    private interface Allowed<T> {
        Optional<T> result(Handle handle);
    }

    /** A wrong code stays counted, so the refusal comes after the unit of work. */
    private <T> T withCode(SignedIn who, Allowed<T> allowed) {
        Optional<T> result = parts.storage().write(handle -> {
            List<Counted> counted = Counted.codesInSession(
                    who.account().signInName(),
                    who.session().id(),
                    parts.policy(handle).guesser());
            parts.throttle().count(handle, counted);
            Optional<T> found = allowed.result(handle);
            if (found.isPresent()) {
                parts.throttle().takeBack(handle, counted);
            }
            return found;
        });
        return result.orElseThrow(() -> new Invalid("code", Message.of("security.wrong-code")));
    }

    private void record(Handle handle, SignedIn who, String action) {
        AccountId account = who.account().id();
        parts.record(handle, Actor.of(account), action, account, Map.of());
    }
}
