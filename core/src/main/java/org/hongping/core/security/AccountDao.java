package org.hongping.core.security;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.web.Role;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AccountDao {
    String KEPT =
            "id, sign_in_name, display_name, organisation, roles, area_id, locale, shortcuts, enabled, demonstration,"
                    + " initial_password, created, rights_waiting";

    String COLUMNS = KEPT + ", coalesce(password_set, created) as password_set, exists (select 1 from second_factor"
            + " where second_factor.account_id = account.id and confirmed is not null) as second_factor";

    @SqlQuery("select " + COLUMNS + " from account where id = :id")
    Optional<Account> find(AccountId id);

    @SqlQuery("select " + COLUMNS + " from account where sign_in_name = :name")
    Optional<Account> named(SignInName name);

    @SqlQuery("select " + COLUMNS + " from account order by sign_in_name")
    List<Account> all();

    @SqlQuery("select exists (select 1 from enterprise_member where account_id = :id)")
    boolean actsForEnterprise(AccountId id);

    @SqlQuery("select exists (select 1 from account)")
    boolean any();

    @SqlQuery("select " + COLUMNS + ", password_hash from account where sign_in_name = :name")
    Optional<Credentials> credentials(SignInName name);

    @SqlQuery("select password_hash from account where id = :id")
    Optional<PasswordHash> passwordHash(AccountId id);

    @SqlUpdate("insert into account (" + KEPT + ", password_set, password_hash) values (:id, :signInName, :displayName,"
            + " :organisation, :roles, :areaId, :locale, :shortcuts, :enabled, :demonstration, :initialPassword, :created,"
            + " :rightsWaiting, :passwordSet, :hash)")
    void insert(@BindMethods Account account, PasswordHash hash);

    @SqlUpdate("update account set enabled = :enabled where id = :id")
    void setEnabled(AccountId id, boolean enabled);

    @SqlUpdate("update account set locale = :locale, shortcuts = :shortcuts where id = :id")
    void prefer(AccountId id, Optional<Locale> locale, boolean shortcuts);

    @SqlUpdate(
            "update account set password_hash = :hash, initial_password = :initial, password_set = :now where id = :id")
    void setPassword(AccountId id, PasswordHash hash, boolean initial, Instant now);

    @SqlUpdate("update account set roles = :roles, area_id = :area, rights_waiting = 0 where id = :id")
    void setRights(AccountId id, Set<Role> roles, Optional<String> area);

    @SqlUpdate("update account set rights_waiting = 0 where id = :id and rights_waiting = 1")
    boolean confirmRights(AccountId id);

    @SqlQuery("select " + COLUMNS + " from account where rights_waiting = 1 order by sign_in_name")
    List<Account> waiting();

    @SqlUpdate("insert into past_password (account_id, password_hash, replaced) values (:id, :hash, :now)")
    void addPast(AccountId id, PasswordHash hash, Instant now);

    @SqlQuery("select password_hash from past_password where account_id = :id order by replaced desc limit :limit")
    List<PasswordHash> past(AccountId id, int limit);

    @SqlUpdate("update account set password_hash = :hash where id = :id")
    void renewHash(AccountId id, PasswordHash hash);

    /**
     * An account and what its password must match.
     *
     * @param account the account
     * @param passwordHash of its password
     */
    record Credentials(@Nested Account account, PasswordHash passwordHash) {}
}
