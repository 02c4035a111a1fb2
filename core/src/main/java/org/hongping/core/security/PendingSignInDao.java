package org.hongping.core.security;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface PendingSignInDao {
    @SqlQuery("select account_id, tries, ends from pending_sign_in where token_hash = :tokenHash and ends > :now"
            + " and tries < :most")
    Optional<PendingSignIn> find(String tokenHash, Instant now, int most);

    @SqlUpdate("insert into pending_sign_in (token_hash, account_id, tries, ends)"
            + " values (:tokenHash, :accountId, :tries, :ends)")
    void insert(String tokenHash, @BindMethods PendingSignIn pending);

    @SqlUpdate("update pending_sign_in set tries = tries + 1 where token_hash = :tokenHash")
    void tried(String tokenHash);

    @SqlUpdate("delete from pending_sign_in where account_id = :account")
    void forgetAll(AccountId account);

    @SqlUpdate("delete from pending_sign_in where ends <= :now")
    void forget(Instant now);
}
