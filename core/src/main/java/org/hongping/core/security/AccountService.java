package org.hongping.core.security;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hongping.core.audit.Actor;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.RandomText;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Accounts: adding, switching off, passwords, signing in. Every change stands in the audit trail. */
public final class AccountService {
    private static final int INITIAL_GROUPS = 3;
    private static final SignInName NOBODY = new SignInName("");

    private final SecurityParts parts;
    private final SignInDesk desk;
    private final CodeDesk codes;
    private final PasswordProof proof;
    private final Ids ids = new Ids();

    AccountService(SecurityParts parts, SignInDesk desk, CodeDesk codes) {
        this.parts = parts;
        this.desk = desk;
        this.codes = codes;
        this.proof = new PasswordProof(parts);
    }

    /**
     * Signs somebody in.
     *
     * @throws TooManyAttempts if wrong passwords make this name, network or browser wait
     * @throws SignInRefused if name or password are wrong, or the account must not sign in
     * @throws CodeAsked if both are right and the account has an authenticator
     */
    public NewSession signIn(SignIn attempt) {
        return desk.signIn(attempt);
    }

    /**
     * Takes the second step of signing in.
     *
     * @throws TooManyAttempts if wrong codes make this name, network or browser wait
     * @throws SignInRefused if the code is wrong, was used before or comes too late
     */
    public NewSession signInWithCode(CodeSignIn attempt) {
        return codes.signIn(attempt);
    }

    /**
     * Returns the account.
     *
     * @throws NotFound if there is none of that id
     */
    public Account get(AccountId id) {
        return parts.storage().read(handle -> get(handle, id));
    }

    /** Returns the account that signs in with this name. */
    public Optional<Account> named(SignInName name) {
        return parts.storage().read(handle -> handle.attach(AccountDao.class).named(name));
    }

    /** Returns all accounts in the order of their sign-in names. */
    public List<Account> all() {
        return parts.storage().read(handle -> handle.attach(AccountDao.class).all());
    }

    /**
     * Adds an account.
     *
     * @throws Conflict if the sign-in name is taken
     * @throws Invalid if the password breaks a rule; a demonstration's may be any
     */
    public Account add(Actor by, NewAccount wanted, Password password) {
        PasswordHash hash = hashed(wanted, password);
        return parts.storage().write(handle -> add(handle, by, wanted, hash));
    }

    /**
     * Hashes the password of an account to be added, before the unit of work that adds it: it takes long by intent.
     *
     * @throws Invalid if the password breaks a rule; a demonstration's may be any
     */
    public PasswordHash hashed(NewAccount wanted, Password password) {
        return hashed(wanted, password, parts.policy().profile());
    }

    /**
     * Hashes a password as above, by the rules of a profile that is yet to be put in force.
     *
     * @throws Invalid if the password breaks a rule; a demonstration's may be any
     */
    public PasswordHash hashed(NewAccount wanted, Password password, Profile profile) {
        PasswordPolicy rules = SecurityPolicy.of(profile).passwords();
        return wanted.demonstration()
                ? parts.passwords().hash(password)
                : parts.passwords().accept(password, wanted.signInName(), rules);
    }

    /** Returns whether anybody could ever sign in here, inside somebody's unit of work. */
    public boolean any(Handle handle) {
        return handle.attach(AccountDao.class).any();
    }

    /**
     * Adds an account inside somebody's unit of work.
     *
     * @throws Conflict if the sign-in name is taken
     */
    public Account add(Handle handle, Actor by, NewAccount wanted, PasswordHash hash) {
        return add(handle, by, wanted, hash, false, false);
    }

    /**
     * Adds an account whose password is handed out on paper, inside somebody's unit of work; its owner must choose
     * another before any work.
     *
     * @param proposed whether the roles wait for the security administrator, where that is somebody else
     * @throws Conflict if the sign-in name is taken
     */
    public Account handOut(Handle handle, Actor by, NewAccount wanted, PasswordHash hash, boolean proposed) {
        return add(handle, by, wanted, hash, true, proposed);
    }

    private Account add(
            Handle handle, Actor by, NewAccount wanted, PasswordHash hash, boolean initial, boolean proposed) {
        SecurityPolicy policy = parts.policy(handle);
        policy.clash(wanted.roles()).ifPresent(why -> {
            throw new Invalid("roles", why);
        });
        AccountDao accounts = handle.attach(AccountDao.class);
        if (accounts.named(wanted.signInName()).isPresent()) {
            throw new Conflict(
                    Message.of("security.name-taken", wanted.signInName().text()));
        }
        Account account = wanted.account(
                new AccountId(ids.next()),
                initial,
                proposed && policy.apart(),
                parts.clock().now(handle));
        accounts.insert(account, hash);
        record(handle, by, "account.added", account);
        return account;
    }

    /**
     * Changes one's own password and ends one's other sessions.
     *
     * @throws TooManyAttempts if the current password was wrong too often
     * @throws Invalid if the current password is wrong or the next one breaks a rule
     */
    public void changePassword(SignedIn who, Password current, Password next) {
        if (next.equals(current)) {
            throw new Invalid("password", Message.of("security.password-same"));
        }
        proof.mustKnow(who, current);
        Account account = who.account();
        PasswordPolicy rules = parts.policy().passwords();
        PasswordHash hash = parts.passwords().accept(next, account.signInName(), rules);
        List<PasswordHash> past =
                parts.storage().read(handle -> handle.attach(AccountDao.class).past(account.id(), rules.history()));
        parts.passwords().mustBeNew(next, past);
        parts.storage().change(handle -> {
            replacePassword(handle, account.id(), hash, false);
            parts.sessions().endOthers(handle, who.session());
            record(handle, Actor.of(account.id()), "account.password-changed", account);
        });
    }

    /**
     * Asks whoever is signed in for the password again, before something that matters.
     *
     * @throws TooManyAttempts if it was wrong too often
     * @throws Invalid at the field {@code currentPassword} if it is wrong
     */
    public void mustKnowPassword(SignedIn who, Password current) {
        proof.mustKnow(who, current);
    }

    /**
     * Gives an account a new password, ends its sessions and lets it try again at once.
     *
     * @throws NotFound if there is no such account
     * @throws Invalid if the password breaks a rule
     */
    public void resetPassword(Actor by, AccountId id, Password next) {
        Account account = get(id);
        PasswordHash hash = parts.passwords()
                .accept(next, account.signInName(), parts.policy().passwords());
        setPassword(by, account, hash, false);
    }

    /**
     * Gives an account a password by chance, to be told to its owner, who must choose another; ends its sessions.
     *
     * @throws NotFound if there is no such account
     */
    public Password handOutPassword(Actor by, AccountId id) {
        Password initial = initialPassword();
        setPassword(by, get(id), parts.passwords().hash(initial), true);
        return initial;
    }

    private void setPassword(Actor by, Account account, PasswordHash hash, boolean initial) {
        parts.storage().change(handle -> {
            replacePassword(handle, account.id(), hash, initial);
            handle.attach(DeviceDao.class).forgetAll(account.id());
            parts.sessions().endAll(handle, account.id());
            parts.throttle().clear(handle, account.signInName());
            record(handle, by, "account.password-reset", account);
        });
    }

    /** Keeps the one before, so that it does not come back, and whoever waits for a code begins anew. */
    private void replacePassword(Handle handle, AccountId id, PasswordHash hash, boolean initial) {
        AccountDao accounts = handle.attach(AccountDao.class);
        Instant now = parts.clock().now(handle);
        accounts.passwordHash(id).ifPresent(before -> accounts.addPast(id, before, now));
        accounts.setPassword(id, hash, initial, now);
        handle.attach(PendingSignInDao.class).forgetAll(id);
    }

    /** Returns a password by chance that can be read from paper; its owner must choose another. */
    public Password initialPassword() {
        PasswordPolicy rules = parts.policy().passwords();
        return Stream.generate(() -> new Password(RandomText.readable(INITIAL_GROUPS)))
                .filter(password -> parts.passwords().keepsRules(password, NOBODY, rules))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Keeps an account out and ends its sessions.
     *
     * @throws Conflict if it is the last administrator who may sign in
     */
    public void disable(Actor by, AccountId id) {
        parts.storage().change(handle -> {
            Account account = get(handle, id);
            LastKeeper.refuse(handle, parts.policy(handle), account, Set.of());
            handle.attach(AccountDao.class).setEnabled(id, false);
            parts.sessions().endAll(handle, id);
            record(handle, by, "account.disabled", account);
        });
    }

    /** Lets an account sign in again: switches it on and forgets its wrong passwords. */
    public void unlock(Actor by, AccountId id) {
        parts.storage().change(handle -> {
            Account account = get(handle, id);
            handle.attach(AccountDao.class).setEnabled(id, true);
            parts.throttle().clear(handle, account.signInName());
            record(handle, by, "account.unlocked", account);
        });
    }

    /** Sets an account's own preferences: language, empty to follow the browser, and whether single keys act. */
    public void prefer(AccountId id, Optional<Locale> locale, boolean shortcuts) {
        parts.storage().change(handle -> handle.attach(AccountDao.class).prefer(id, locale, shortcuts));
    }

    private void record(Handle handle, Actor by, String action, Account account) {
        Map<String, Object> payload = Map.of("signInName", account.signInName().text(), "roles", account.roles());
        parts.record(handle, by, action, account.id(), payload);
    }

    private static Account get(Handle handle, AccountId id) {
        return handle.attach(AccountDao.class).find(id).orElseThrow(() -> new NotFound(id.text()));
    }
}
