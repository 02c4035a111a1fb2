package org.hongping.core.security;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface DeviceDao {
    @SqlQuery("select exists (select 1 from known_device where token_hash = :tokenHash and account_id ="
            + " (select id from account where sign_in_name = :name))")
    boolean knows(String tokenHash, SignInName name);

    @SqlUpdate("insert into known_device (token_hash, account_id, last_used) values (:tokenHash, :account, :now)"
            + " on conflict (token_hash, account_id) do update set last_used = excluded.last_used")
    void remember(String tokenHash, AccountId account, Instant now);

    @SqlUpdate("delete from known_device where last_used < :before")
    void forget(Instant before);

    @SqlUpdate("delete from known_device where account_id = :account")
    void forgetAll(AccountId account);
}
