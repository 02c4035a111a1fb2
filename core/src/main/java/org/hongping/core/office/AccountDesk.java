package org.hongping.core.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.audit.Actor;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaService;
import org.hongping.core.registry.CreditCode;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.EnterpriseService;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountId;
import org.hongping.core.security.AccountService;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.PasswordHash;
import org.hongping.core.security.Security;
import org.hongping.core.security.SecurityPolicy;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Hands out accounts with passwords by chance; {@link AccountReach} says who looks after which. Safe for use by many
 * threads.
 */
public final class AccountDesk {
    private final Storage storage;
    private final Security security;
    private final AccountService accounts;
    private final EnterpriseService enterprises;
    private final AreaService areas;

    /** Wires the service. */
    public AccountDesk(Storage storage, Security security, EnterpriseService enterprises, AreaService areas) {
        this.storage = storage;
        this.security = security;
        this.accounts = security.accounts();
        this.enterprises = enterprises;
        this.areas = areas;
    }

    /** Returns the areas accounts act for. */
    public AreaService areas() {
        return areas;
    }

    /** Returns what the visitor may hand out. */
    Set<Role> mayHandOut(Visitor by) {
        return AccountReach.of(by).roles();
    }

    /** Returns the area within which the visitor looks after accounts; empty for everywhere. */
    Optional<AreaId> within(Visitor by) {
        return AccountReach.of(by).within();
    }

    /**
     * Returns a page of the accounts the visitor looks after whose names or organisation hold the words, in the order
     * of sign-in names.
     */
    public Slice<Account> page(String words, Cursor cursor, Visitor by) {
        String literal = words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        String pattern = "%" + literal + "%";
        String after = cursor.after().orElse("");
        int limit = cursor.limit() + 1;
        AccountReach reach = AccountReach.of(by);
        List<Account> rows = storage.read(handle -> {
            AccountListDao lists = handle.attach(AccountListDao.class);
            String area = reach.within().map(AreaId::text).orElse("");
            return switch (reach.kind()) {
                case ALL -> lists.all(after, pattern, limit);
                case CITY -> lists.ofCity(after, pattern, limit);
                case DISTRICT -> lists.ofDistrict(area, after, pattern, limit);
                case EXAMINER -> lists.lookedAfter(area, after, pattern, limit);
            };
        });
        return Slice.of(rows, cursor, account -> account.signInName().text());
    }

    /**
     * Returns an account the visitor looks after.
     *
     * @throws org.hongping.core.web.NotFound if there is none of that id
     * @throws Forbidden if somebody else looks after it
     */
    public Account get(AccountId id, Visitor by) {
        Account account = accounts.get(id);
        Optional<AreaId> area = account.areaId().map(AreaId::of);
        if (!AccountReach.of(by).covers(account.roles(), area, this::holds)) {
            throw new Forbidden(Message.of("office.account-elsewhere"));
        }
        return account;
    }

    private boolean holds(AreaId whole, AreaId part) {
        return storage.read(handle -> areas.holds(handle, whole, part));
    }

    /**
     * Returns the enterprise of a code somebody typed; blank means none.
     *
     * @throws Invalid if it is no code, or no enterprise has it
     */
    public Optional<Enterprise> enterprise(String typed) {
        String code = CreditCode.tidied(typed);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        CreditCode.fault(code).ifPresent(fault -> {
            throw new Invalid("enterprise", fault);
        });
        return Optional.of(enterprises
                .withCode(new CreditCode(code))
                .orElseThrow(() -> new Invalid("enterprise", Message.of("office.no-enterprise", code))));
    }

    /**
     * Adds an account, for an enterprise or for nobody's.
     *
     * @throws Invalid if the sign-in name is taken, or the visitor may not hand out such an account
     */
    public Slip handOut(NewAccount wanted, Optional<Enterprise> enterprise, Visitor by) {
        mustBeHandedOutBy(wanted, by);
        Prepared prepared = prepared(new WantedAccount(wanted, enterprise));
        try {
            return storage.write(handle -> add(handle, prepared, by));
        } catch (Conflict taken) {
            throw new Invalid("signInName", taken.detail());
        }
    }

    /**
     * Adds many accounts or, if any of them is at fault, none.
     *
     * @throws Invalid if a sign-in name is taken, or the visitor may not hand out such accounts
     */
    List<Slip> handOut(List<WantedAccount> wanted, Visitor by) {
        wanted.forEach(each -> mustBeHandedOutBy(each.account(), by));
        mustBeFree(wanted);
        List<Prepared> prepared = wanted.stream().map(this::prepared).toList();
        return storage.write(
                handle -> prepared.stream().map(each -> add(handle, each, by)).toList());
    }

    private Prepared prepared(WantedAccount wanted) {
        Password password = accounts.initialPassword();
        return new Prepared(wanted, password, accounts.hashed(wanted.account(), password));
    }

    private Slip add(Handle handle, Prepared prepared, Visitor by) {
        WantedAccount wanted = prepared.wanted();
        Account account = accounts.handOut(handle, actor(by), wanted.account(), prepared.hash(), proposes(by));
        wanted.enterprise().ifPresent(known -> enterprises.join(handle, known, account.id(), by));
        return new Slip(account, prepared.password(), account.created());
    }

    /** An account whose password is thought out and hashed, which takes long by intent. */
    private record Prepared(WantedAccount wanted, Password password, PasswordHash hash) {}

    private void mustBeFree(List<WantedAccount> wanted) {
        List<String> taken = wanted.stream()
                .map(WantedAccount::account)
                .filter(each -> accounts.named(each.signInName()).isPresent())
                .map(each -> each.signInName().text())
                .toList();
        if (!taken.isEmpty()) {
            throw new Invalid("rows", Message.of("office.names-taken", String.join(", ", taken)));
        }
    }

    private void mustBeHandedOutBy(NewAccount wanted, Visitor by) {
        AccountReach reach = AccountReach.of(by);
        if (!reach.roles().containsAll(wanted.roles())) {
            throw new Invalid("roles", Message.of("office.role-elsewhere"));
        }
        if (!reach.covers(wanted.roles(), wanted.areaId().map(AreaId::of), this::holds)) {
            throw new Invalid("area", Message.of("office.area-elsewhere"));
        }
    }

    /** What an administrator proposes waits for whoever looks after rights; an area hands out by its own right. */
    private static boolean proposes(Visitor by) {
        return by.is(Role.ADMINISTRATOR);
    }

    /**
     * Gives an account another password by chance.
     *
     * @throws Conflict if it is the visitor's own, which is changed by whoever knows the one before
     */
    public Slip handOutAgain(AccountId id, Visitor by) {
        get(id, by);
        mustBeSomebodyElses(id, by, "office.own-password");
        Password password = accounts.handOutPassword(actor(by), id);
        return new Slip(accounts.get(id), password, storage.read(storage.clock()::now));
    }

    /**
     * Keeps an account out.
     *
     * @throws Conflict if it is the visitor's own, or the last administrator's
     */
    public void disable(AccountId id, Visitor by) {
        get(id, by);
        mustBeSomebodyElses(id, by, "office.not-oneself");
        accounts.disable(actor(by), id);
    }

    private static void mustBeSomebodyElses(AccountId id, Visitor by, String why) {
        if (id.text().equals(by.accountOrRefuse())) {
            throw new Conflict(new Message(why, List.of()));
        }
    }

    /** Lets an account in again. */
    public void unlock(AccountId id, Visitor by) {
        get(id, by);
        accounts.unlock(actor(by), id);
    }

    /**
     * Takes a lost second factor away; returns whether there was one.
     *
     * @throws Conflict if it is the visitor's own, which is taken away by whoever has it
     */
    public boolean resetSecondFactor(AccountId id, Visitor by) {
        get(id, by);
        mustBeSomebodyElses(id, by, "office.own-factor");
        return security.authenticators().reset(actor(by), id);
    }

    /**
     * Changes what an account may be.
     *
     * @throws Invalid if nobody may be all of these here, or an area is missing
     * @throws Conflict if it is the visitor's own, or the last of its kind
     */
    public void changeRights(AccountId id, Set<Role> roles, Optional<String> area, Version basedOn, Visitor by) {
        get(id, by);
        security.rights().change(actor(by), id, roles, area, basedOn);
    }

    /** Returns the rules in force. */
    public SecurityPolicy policy() {
        return security.profiles().policy();
    }

    private static Actor actor(Visitor by) {
        return new Actor(by.accountOrRefuse());
    }
}
