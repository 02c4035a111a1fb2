package org.hongping.core.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.audit.Actor;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** What accounts may be: changed by whoever looks after rights, and confirmed where somebody else proposed it. */
public final class RightsService {
    private final SecurityParts parts;

    RightsService(SecurityParts parts) {
        this.parts = parts;
    }

    /** Returns the accounts whose roles wait to be confirmed; none where the profile asks for no confirmation. */
    public List<Account> waiting() {
        return parts.storage()
                .read(handle -> parts.policy(handle).apart()
                        ? handle.attach(AccountDao.class).waiting()
                        : List.of());
    }

    /**
     * Confirms the roles of accounts, all of them or none, and returns how many were still waiting.
     *
     * @throws NotFound if there is no such account
     */
    public int confirm(Actor by, List<AccountId> ids) {
        return parts.storage().write(handle -> {
            int confirmed = 0;
            for (AccountId id : ids) {
                Account account = get(handle, id);
                if (handle.attach(AccountDao.class).confirmRights(id)) {
                    record(handle, by, "account.rights-confirmed", account, Map.of("roles", account.roles()));
                    confirmed++;
                }
            }
            return confirmed;
        });
    }

    /**
     * Changes what an account may be, and for which area; ends its sessions, so that none goes on with the old rights.
     *
     * @throws NotFound if there is no such account
     * @throws Invalid if nobody may be all of these here, or an area is missing
     * @throws Conflict if it is one's own account, or the last of its kind
     * @throws Stale if somebody changed them in between
     */
    public void change(Actor by, AccountId id, Set<Role> roles, Optional<String> area, Version basedOn) {
        if (by.equals(Actor.of(id))) {
            throw new Conflict(Message.of("security.own-rights"));
        }
        parts.storage().change(handle -> {
            Account before = get(handle, id);
            basedOn.mustBe(before.rights());
            refuse(parts.policy(handle), roles, area);
            if (roles.contains(Role.EXAMINER) && handle.attach(AccountDao.class).actsForEnterprise(id)) {
                throw new Invalid("roles", Message.of("office.enterprise-examines"));
            }
            LastKeeper.refuse(handle, parts.policy(handle), before, roles);
            handle.attach(AccountDao.class).setRights(id, roles, area);
            parts.sessions().endAll(handle, id);
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put(
                    "before",
                    Map.of("roles", before.roles(), "areaId", before.areaId().orElse("")));
            payload.put("after", Map.of("roles", roles, "areaId", area.orElse("")));
            record(handle, by, "account.rights-changed", before, payload);
        });
    }

    private static void refuse(SecurityPolicy policy, Set<Role> roles, Optional<String> area) {
        if (roles.isEmpty()) {
            throw new Invalid("roles", Message.of("office.no-role"));
        }
        if (!Account.mayHold(roles)) {
            throw new Invalid("roles", Message.of("office.applicant-alone"));
        }
        policy.clash(roles).ifPresent(why -> {
            throw new Invalid("roles", why);
        });
        if (roles.contains(Role.EXAMINER) && area.isEmpty()) {
            throw new Invalid("area", Message.of("security.area-missing"));
        }
    }

    private void record(Handle handle, Actor by, String action, Account account, Map<String, Object> payload) {
        Map<String, Object> all = new LinkedHashMap<>(payload);
        all.put("signInName", account.signInName().text());
        parts.record(handle, by, action, account.id(), all);
    }

    private static Account get(Handle handle, AccountId id) {
        return handle.attach(AccountDao.class).find(id).orElseThrow(() -> new NotFound(id.text()));
    }
}
