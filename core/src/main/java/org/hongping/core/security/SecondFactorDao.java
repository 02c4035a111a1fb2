package org.hongping.core.security;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables second_factor and recovery_code. */
interface SecondFactorDao {
    @SqlQuery("select account_id, secret, begun, confirmed, last_step from second_factor where account_id = :account")
    Optional<Authenticator> find(AccountId account);

    @SqlUpdate("insert into second_factor (account_id, secret, begun, confirmed, last_step)"
            + " values (:accountId, :secret, :begun, :confirmed, :lastStep)")
    void insert(@BindMethods Authenticator authenticator);

    @SqlUpdate("update second_factor set confirmed = :now where account_id = :account")
    void confirm(AccountId account, Instant now);

    /** Uses up a step; false if it, or a later one, was used before. */
    @SqlUpdate("update second_factor set last_step = :step where account_id = :account and last_step < :step")
    boolean use(AccountId account, long step);

    @SqlUpdate("delete from second_factor where account_id = :account")
    boolean delete(AccountId account);

    @SqlUpdate("insert into recovery_code (code_hash, account_id) values (:hash, :account)")
    void addRecovery(String hash, AccountId account);

    @SqlUpdate(
            "update recovery_code set used = :now where code_hash = :hash and account_id = :account and used is null")
    boolean useRecovery(String hash, AccountId account, Instant now);

    @SqlUpdate("delete from recovery_code where account_id = :account")
    void deleteRecovery(AccountId account);

    @SqlQuery("select count(*) from recovery_code where account_id = :account and used is null")
    int recoveryLeft(AccountId account);
}
