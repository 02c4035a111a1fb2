package org.hongping.core.office;

import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.registry.CreditCode;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.EnterpriseService;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountId;
import org.hongping.core.security.AccountService;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.PasswordHash;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Hands out accounts with passwords by chance. Safe for use by many threads. */
public final class AccountDesk {
    private final Storage storage;
    private final AccountService accounts;
    private final EnterpriseService enterprises;

    /** Wires the service. */
    public AccountDesk(Storage storage, AccountService accounts, EnterpriseService enterprises) {
        this.storage = storage;
        this.accounts = accounts;
        this.enterprises = enterprises;
    }

    /** Returns the accounts themselves. */
    public AccountService accounts() {
        return accounts;
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
     * @throws Invalid if the sign-in name is taken
     */
    public Slip handOut(NewAccount wanted, Optional<Enterprise> enterprise, Visitor by) {
        Password password = accounts.initialPassword();
        PasswordHash hash = accounts.hashed(wanted, password);
        try {
            return storage.write(handle -> {
                Account account = accounts.handOut(handle, actor(by), wanted, hash);
                enterprise.ifPresent(known -> enterprises.join(handle, known, account.id(), by));
                return new Slip(account, password, account.created());
            });
        } catch (Conflict taken) {
            throw new Invalid("signInName", taken.detail());
        }
    }

    /** Gives an account another password by chance. */
    public Slip handOutAgain(AccountId id, Visitor by) {
        Password password = accounts.handOutPassword(actor(by), id);
        return new Slip(accounts.get(id), password, storage.read(storage.clock()::now));
    }

    /**
     * Keeps an account out.
     *
     * @throws Conflict if it is the visitor's own, or the last administrator's
     */
    public void disable(AccountId id, Visitor by) {
        if (id.text().equals(by.accountOrRefuse())) {
            throw new Conflict(Message.of("office.not-oneself"));
        }
        accounts.disable(actor(by), id);
    }

    /** Lets an account in again. */
    public void unlock(AccountId id, Visitor by) {
        accounts.unlock(actor(by), id);
    }

    private static Actor actor(Visitor by) {
        return new Actor(by.accountOrRefuse());
    }
}
