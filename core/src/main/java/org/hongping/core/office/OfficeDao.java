package org.hongping.core.office;

import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The one row of the table office. */
interface OfficeDao {
    @SqlQuery("select name, backup_folder, version, set_up_at from office where id = 1")
    Optional<Office> find();

    @SqlUpdate("insert into office (id, name, backup_folder, version, set_up_at)"
            + " values (1, :name, :backupFolder, :version, :setUpAt)")
    void insert(@BindMethods Office office);

    @SqlUpdate("update office set name = :name, backup_folder = :backupFolder, version = :version where id = 1")
    void update(@BindMethods Office office);
}
