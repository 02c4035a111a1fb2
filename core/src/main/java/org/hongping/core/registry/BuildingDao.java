package org.hongping.core.registry;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface BuildingDao extends RecordDao<Building> {
    @Override
    @SqlQuery("select *, estate_id as holder_id from building where estate_id = :holderId order by name, id")
    List<Building> of(String holderId);

    @Override
    @SqlQuery("select *, estate_id as holder_id from building order by holder_id, name, id")
    List<Building> all();

    @Override
    @SqlQuery("select *, estate_id as holder_id from building where id = :id")
    Optional<Building> find(RecordId id);

    @Override
    @SqlUpdate("""
            insert into building (id, estate_id, name, floors, households, version)
            values (:id, :holderId, :name, :floors, :households, :version)""")
    void insert(@BindMethods Building added);

    @Override
    @SqlUpdate("""
            update building set name = :name, floors = :floors, households = :households, version = :version
            where id = :id and version = :version - 1""")
    int update(@BindMethods Building changed);

    @Override
    @SqlUpdate("delete from building where id = :id")
    int delete(RecordId id);

    @Override
    @SqlUpdate("update building set estate_id = :holderId where id = :id")
    void move(RecordId id, String holderId);
}
