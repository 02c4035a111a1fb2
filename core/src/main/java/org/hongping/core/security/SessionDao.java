package org.hongping.core.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SessionDao {
    String COLUMNS = "id, account_id, csrf, created, last_seen, ends, address, agent";

    @SqlQuery("select " + COLUMNS + " from sign_in_session where token_hash = :tokenHash")
    Optional<Session> find(String tokenHash);

    @SqlQuery("select " + COLUMNS + " from sign_in_session where account_id = :account order by last_seen desc")
    List<Session> of(AccountId account);

    @SqlUpdate("insert into sign_in_session (" + COLUMNS + ", token_hash)"
            + " values (:id, :accountId, :csrf, :created, :lastSeen, :ends, :address, :agent, :tokenHash)")
    void insert(@BindMethods Session session, String tokenHash);

    @SqlUpdate("update sign_in_session set last_seen = :now where id = :id")
    void touch(SessionId id, Instant now);

    @SqlUpdate("delete from sign_in_session where token_hash = :tokenHash")
    void end(String tokenHash);

    @SqlUpdate("delete from sign_in_session where id = :id and account_id = :account")
    boolean end(SessionId id, AccountId account);

    @SqlUpdate("delete from sign_in_session where account_id = :account")
    int endAll(AccountId account);

    @SqlUpdate("delete from sign_in_session where account_id = :account and id <> :but")
    int endOthers(AccountId account, SessionId but);

    @SqlUpdate("delete from sign_in_session where ends <= :now or last_seen <= :idleSince")
    void forget(Instant now, Instant idleSince);
}
