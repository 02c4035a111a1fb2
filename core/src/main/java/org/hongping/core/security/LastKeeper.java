package org.hongping.core.security;

import java.util.List;
import java.util.Set;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Sees that the house is never without an administrator of each kind it needs. */
final class LastKeeper {
    private LastKeeper() {}

    /**
     * Refuses to take from an account a role that nobody else could fill.
     *
     * @param keeps what the account may be afterwards
     * @throws Conflict naming the role
     */
    static void refuse(Handle handle, SecurityPolicy policy, Account account, Set<Role> keeps) {
        List<Role> needed = policy.apart()
                ? List.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR)
                : List.of(Role.ADMINISTRATOR);
        for (Role role : needed) {
            if (account.is(role) && !keeps.contains(role) && !another(handle, account, role)) {
                throw new Conflict(Message.of("security.last-keeper", role.word()));
            }
        }
    }

    private static boolean another(Handle handle, Account account, Role role) {
        return handle.attach(AccountDao.class).all().stream()
                .filter(Account::enabled)
                .filter(other -> other.is(role))
                .anyMatch(other -> !other.id().equals(account.id()));
    }
}
