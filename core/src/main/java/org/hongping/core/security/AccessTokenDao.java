package org.hongping.core.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AccessTokenDao {
    String COLUMNS = "id, account_id, label, roles, reads_only, created, ends, last_used";

    @SqlQuery("select " + COLUMNS + " from access_token where token_hash = :tokenHash and ends > :now")
    Optional<AccessToken> valid(String tokenHash, Instant now);

    @SqlQuery("select " + COLUMNS + " from access_token where account_id = :account order by created desc, id desc")
    List<AccessToken> of(AccountId account);

    @SqlUpdate("insert into access_token (" + COLUMNS + ", token_hash)"
            + " values (:id, :accountId, :label, :roles, :readsOnly, :created, :ends, :lastUsed, :tokenHash)")
    void insert(@BindMethods AccessToken token, String tokenHash);

    @SqlUpdate("update access_token set last_used = :now where id = :id")
    void touch(AccessTokenId id, Instant now);

    @SqlUpdate("delete from access_token where id = :id and account_id = :account")
    boolean delete(AccessTokenId id, AccountId account);
}
