package org.hongping.core.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AccountDao {
    String COLUMNS =
            "id, sign_in_name, display_name, organisation, roles, area_id, locale, shortcuts, enabled, demonstration,"
                    + " initial_password, created";

    @SqlQuery("select " + COLUMNS + " from account where id = :id")
    Optional<Account> find(AccountId id);

    @SqlQuery("select " + COLUMNS + " from account where sign_in_name = :name")
    Optional<Account> named(SignInName name);

    @SqlQuery("select " + COLUMNS + " from account order by sign_in_name")
    List<Account> all();

    @SqlQuery("select exists (select 1 from account)")
    boolean any();

    @SqlQuery("select " + COLUMNS + ", password_hash from account where sign_in_name = :name")
    Optional<Credentials> credentials(SignInName name);

    @SqlQuery("select password_hash from account where id = :id")
    Optional<PasswordHash> passwordHash(AccountId id);

    @SqlUpdate("insert into account (" + COLUMNS + ", password_hash) values (:id, :signInName, :displayName,"
            + " :organisation, :roles, :areaId, :locale, :shortcuts, :enabled, :demonstration, :initialPassword, :created,"
            + " :hash)")
    void insert(@BindMethods Account account, PasswordHash hash);

    @SqlUpdate("update account set enabled = :enabled where id = :id")
    void setEnabled(AccountId id, boolean enabled);

    @SqlUpdate("update account set locale = :locale, shortcuts = :shortcuts where id = :id")
    void prefer(AccountId id, Optional<Locale> locale, boolean shortcuts);

    @SqlUpdate("update account set password_hash = :hash, initial_password = :initial where id = :id")
    void setPassword(AccountId id, PasswordHash hash, boolean initial);

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
