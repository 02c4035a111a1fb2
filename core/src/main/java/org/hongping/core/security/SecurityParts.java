package org.hongping.core.security;

import java.util.Map;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.jdbi.v3.core.Handle;

/** What the services of this package share. */
record SecurityParts(
        Storage storage,
        Clock clock,
        Audit audit,
        Profiles profiles,
        SecuritySetting setting,
        Sessions sessions,
        Throttle throttle,
        Passwords passwords,
        SecondFactors secondFactors) {

    SecurityPolicy policy() {
        return profiles.policy();
    }

    SecurityPolicy policy(Handle handle) {
        return profiles.policy(handle);
    }

    void record(Handle handle, Actor actor, String action, AccountId account, Map<String, ?> payload) {
        audit.record(handle, Chain.INSTALLATION, actor, action, Subject.of("account", account), JsonText.of(payload));
    }
}
