package org.hongping.core.registry;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AreaDao {
    @SqlQuery("select id, parent_id, level, name, version from area where id = :id")
    Optional<Area> find(AreaId id);

    @SqlQuery("select id, parent_id, level, name, version from area order by name, id")
    List<Area> all();

    @SqlQuery("""
            select id, parent_id, level, name, version from area
            where name > :after.name or (name = :after.name and id > :after.id)
            order by name, id limit :limit""")
    List<Area> page(@BindMethods("after") Place after, int limit);

    @SqlQuery("""
            select id, parent_id, level, name, version from area
            where coalesce(parent_id, '') = :parentId and name = :name""")
    Optional<Area> named(String parentId, String name);

    @SqlUpdate(
            "insert into area (id, parent_id, level, name, version) values (:id, :parentId, :level, :name, :version)")
    void insert(@BindMethods Area area);

    @SqlUpdate("update area set name = :name, version = :version where id = :id")
    int update(@BindMethods Area area);

    @SqlQuery("""
            select (select count(*) from area where parent_id = :id)
                 + (select count(*) from estate where area_id = :id)
                 + (select count(*) from application where area_id = :id)""")
    int uses(AreaId id);

    /** The area itself and all that hold it. */
    @SqlQuery("""
            with recursive above (id, parent_id, level, name, version) as (
              select id, parent_id, level, name, version from area where id = :id
              union all
              select area.id, area.parent_id, area.level, area.name, area.version
              from area join above on area.id = above.parent_id)
            select id, parent_id, level, name, version from above""")
    List<Area> above(AreaId id);

    @SqlUpdate("delete from area where id = :id")
    int delete(AreaId id);
}
