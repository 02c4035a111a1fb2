package org.hongping.core.office;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.registry.AreaService;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountService;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.PasswordHash;
import org.hongping.core.security.Profile;
import org.hongping.core.security.ProfileService;
import org.hongping.core.security.Security;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whose installation this is, and the first start that makes it somebody's. Safe for use by many threads. */
public final class OfficeService {
    private static final String NAMELESS = "";
    private static final Subject ITSELF = Subject.of("office", "office");

    private final Storage storage;
    private final Audit audit;
    private final AccountService accounts;
    private final ProfileService profiles;
    private final AreaService areas;
    private final BackupFolder backups;
    private final AtomicReference<@Nullable String> name = new AtomicReference<>();
    private final AtomicBoolean known = new AtomicBoolean();

    /** Wires the service; {@code home} is where everything is kept. */
    public OfficeService(Storage storage, Audit audit, Security security, AreaService areas, Path home) {
        this.storage = storage;
        this.audit = audit;
        this.accounts = security.accounts();
        this.profiles = security.profiles();
        this.areas = areas;
        this.backups = new BackupFolder(home);
    }

    /** Returns whether somebody can sign in here, so that there is nothing left to set up. */
    public boolean isSetUp() {
        if (!known.get() && storage.read(accounts::any)) {
            known.set(true);
        }
        return known.get();
    }

    /** Returns the office's name for every page; empty text before it has one. */
    public String name() {
        String remembered = name.get();
        if (remembered != null) {
            return remembered;
        }
        String stored = office().map(Office::name).orElse(NAMELESS);
        name.set(stored);
        return stored;
    }

    /** Returns what is kept about the office; nothing if accounts were made without the first start. */
    public Optional<Office> office() {
        return storage.read(handle -> handle.attach(OfficeDao.class).find());
    }

    /**
     * Checks a backup folder before anything is saved; blank means none.
     *
     * @throws Invalid if backups cannot go there
     */
    public Optional<String> checkedFolder(String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(backups.checked(typed.strip()));
    }

    /**
     * Makes this the office's installation: all of it or nothing.
     *
     * @throws Conflict if somebody was here before
     * @throws Invalid if the password breaks a rule
     */
    public Account setUp(FirstStart start) {
        return setUpAll(start).administrator();
    }

    /**
     * Does the same, and returns the slips of further administrators too; nobody can see their passwords again.
     *
     * @throws Conflict if somebody was here before
     * @throws Invalid if the password breaks a rule
     */
    public Started setUpAll(FirstStart start) {
        PasswordHash hash = accounts.hashed(start.administrator(), start.password(), start.profile());
        List<Prepared> others = start.others().stream().map(this::prepared).toList();
        Started started = storage.write(handle -> {
            if (accounts.any(handle)) {
                throw new Conflict(Message.of("office.set-up-already"));
            }
            if (start.profile() != Profile.OFFICE) {
                profiles.choose(handle, start.profile(), Actor.STRANGER);
            }
            Account added = accounts.add(handle, Actor.STRANGER, start.administrator(), hash);
            List<Slip> slips = others.stream()
                    .map(each -> each.handedOut(handle, accounts))
                    .toList();
            areas.addAll(handle, start.areas(), visitor(added));
            Office office = new Office(
                    start.name(), start.backupFolder(), 1, storage.clock().now(handle));
            handle.attach(OfficeDao.class).insert(office);
            record(handle, Actor.of(added.id()), "office.set-up", office);
            return new Started(added, slips);
        });
        profiles.changed();
        name.set(start.name());
        return started;
    }

    /**
     * An office that has just begun.
     *
     * @param administrator who may make the other accounts
     * @param slips of further administrators
     */
    public record Started(Account administrator, List<Slip> slips) {
        /** Copies the list. */
        public Started {
            slips = List.copyOf(slips);
        }
    }

    private Prepared prepared(NewAccount wanted) {
        Password password = accounts.initialPassword();
        return new Prepared(wanted, password, accounts.hashed(wanted, password));
    }

    private record Prepared(NewAccount wanted, Password password, PasswordHash hash) {
        Slip handedOut(Handle handle, AccountService accounts) {
            Account account = accounts.handOut(handle, Actor.STRANGER, wanted, hash, false);
            return new Slip(account, password, account.created());
        }
    }

    /**
     * Changes name and backup folder.
     *
     * @throws org.hongping.core.web.Stale if somebody saved in between
     */
    public Office change(String newName, Optional<String> folder, Version basedOn, Visitor by) {
        Office changed = storage.write(handle -> {
            OfficeDao offices = handle.attach(OfficeDao.class);
            Optional<Office> before = offices.find();
            basedOn.mustBe(new Version(before.map(Office::version).orElse(0L)));
            Office after = before.map(office -> office.with(newName, folder))
                    .orElseGet(
                            () -> new Office(newName, folder, 1, storage.clock().now(handle)));
            if (before.isPresent()) {
                offices.update(after);
            } else {
                offices.insert(after);
            }
            record(handle, new Actor(by.accountOrRefuse()), "office.changed", after);
            return after;
        });
        name.set(newName);
        return changed;
    }

    private void record(Handle handle, Actor by, String action, Office office) {
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put("name", office.name());
        office.backupFolder().ifPresent(folder -> payload.put("backupFolder", folder));
        audit.record(handle, Chain.INSTALLATION, by, action, ITSELF, JsonText.of(payload));
    }

    private static Visitor visitor(Account account) {
        return new Visitor(
                Optional.of(account.id().text()), account.displayName(), account.roles(), Optional.empty(), false, "");
    }
}
