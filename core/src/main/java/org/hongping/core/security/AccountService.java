package org.hongping.core.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.RandomText;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Accounts: adding, switching off, passwords, signing in. Every change stands in the audit trail. */
public final class AccountService {
    private static final int INITIAL_GROUPS = 3;

    private final SecurityParts parts;
    private final SignInDesk desk;
    private final Ids ids = new Ids();

    AccountService(SecurityParts parts, SignInDesk desk) {
        this.parts = parts;
        this.desk = desk;
    }

    /**
     * Signs somebody in.
     *
     * @throws TooManyAttempts if wrong passwords make this name, network or browser wait
     * @throws SignInRefused if name or password are wrong, or the account must not sign in
     */
    public NewSession signIn(SignIn attempt) {
        return desk.signIn(attempt);
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
        return wanted.demonstration()
                ? parts.passwords().hash(password)
                : parts.passwords().accept(password, wanted.signInName());
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
        return add(handle, by, wanted, hash, false);
    }

    /**
     * Adds an account whose password is handed out on paper, inside somebody's unit of work; its owner must choose
     * another before any work.
     *
     * @throws Conflict if the sign-in name is taken
     */
    public Account handOut(Handle handle, Actor by, NewAccount wanted, PasswordHash hash) {
        return add(handle, by, wanted, hash, true);
    }

    private Account add(Handle handle, Actor by, NewAccount wanted, PasswordHash hash, boolean initial) {
        AccountDao accounts = handle.attach(AccountDao.class);
        if (accounts.named(wanted.signInName()).isPresent()) {
            throw new Conflict(
                    Message.of("security.name-taken", wanted.signInName().text()));
        }
        Account account =
                wanted.account(new AccountId(ids.next()), initial, parts.clock().now(handle));
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
        Account account = who.account();
        List<Counted> counted =
                Counted.session(account.signInName(), who.session().id());
        Optional<PasswordHash> stored = parts.storage().write(handle -> {
            parts.throttle().count(handle, counted);
            return handle.attach(AccountDao.class).passwordHash(account.id());
        });
        if (!parts.passwords().matches(current, stored)) {
            throw new Invalid("currentPassword", Message.of("security.current-wrong"));
        }
        PasswordHash hash = parts.passwords().accept(next, account.signInName());
        parts.storage().change(handle -> {
            parts.throttle().takeBack(handle, counted);
            handle.attach(AccountDao.class).setPassword(account.id(), hash, false);
            parts.sessions().endOthers(handle, who.session());
            record(handle, Actor.of(account.id()), "account.password-changed", account);
        });
    }

    /**
     * Gives an account a new password, ends its sessions and lets it try again at once.
     *
     * @throws NotFound if there is no such account
     * @throws Invalid if the password breaks a rule
     */
    public void resetPassword(Actor by, AccountId id, Password next) {
        setPassword(by, get(id), next, false);
    }

    /**
     * Gives an account a password by chance, to be told to its owner, who must choose another; ends its sessions.
     *
     * @throws NotFound if there is no such account
     */
    public Password handOutPassword(Actor by, AccountId id) {
        Password initial = initialPassword();
        setPassword(by, get(id), initial, true);
        return initial;
    }

    private void setPassword(Actor by, Account account, Password next, boolean initial) {
        PasswordHash hash = parts.passwords().accept(next, account.signInName());
        parts.storage().change(handle -> {
            handle.attach(AccountDao.class).setPassword(account.id(), hash, initial);
            handle.attach(DeviceDao.class).forgetAll(account.id());
            parts.sessions().endAll(handle, account.id());
            parts.throttle().clear(handle, account.signInName());
            record(handle, by, "account.password-reset", account);
        });
    }

    /** Returns a password by chance that can be read from paper; its owner must choose another. */
    public Password initialPassword() {
        return new Password(RandomText.readable(INITIAL_GROUPS));
    }

    /**
     * Keeps an account out and ends its sessions.
     *
     * @throws Conflict if it is the last administrator who may sign in
     */
    public void disable(Actor by, AccountId id) {
        parts.storage().change(handle -> {
            Account account = get(handle, id);
            refuseLastAdministrator(handle, account);
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

    private static void refuseLastAdministrator(Handle handle, Account account) {
        boolean another = handle.attach(AccountDao.class).all().stream()
                .filter(Account::enabled)
                .filter(other -> other.is(Role.ADMINISTRATOR))
                .anyMatch(other -> !other.id().equals(account.id()));
        if (account.is(Role.ADMINISTRATOR) && !another) {
            throw new Conflict(Message.of("security.last-administrator"));
        }
    }

    private static Account get(Handle handle, AccountId id) {
        return handle.attach(AccountDao.class).find(id).orElseThrow(() -> new NotFound(id.text()));
    }
}
