package org.hongping.core.security;

import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The one row of the table security_profile. */
interface ProfileDao {
    @SqlQuery("select profile, version, since from security_profile where id = 1")
    Optional<ChosenProfile> chosen();

    @SqlUpdate("insert into security_profile (id, profile, version, since) values (1, :profile, :version, :since)")
    void insert(@BindMethods ChosenProfile chosen);

    @SqlUpdate("update security_profile set profile = :profile, version = :version, since = :since where id = 1")
    void update(@BindMethods ChosenProfile chosen);
}
