package org.hongping.core.registry;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface PersonDao extends RecordDao<Person> {
    @Override
    @SqlQuery("""
            select *, coalesce(estate_id, enterprise_id) as holder_id from person
            where estate_id = :holderId or enterprise_id = :holderId order by from_on desc, id desc""")
    List<Person> of(String holderId);

    @Override
    @SqlQuery("""
            select *, coalesce(estate_id, enterprise_id) as holder_id from person
            order by holder_id, from_on, id""")
    List<Person> all();

    @Override
    @SqlQuery("select *, coalesce(estate_id, enterprise_id) as holder_id from person where id = :id")
    Optional<Person> find(RecordId id);

    @Override
    @SqlUpdate("""
            insert into person (id, estate_id, enterprise_id, name, role, phone, from_on, until_on, version)
            values (:id, (select id from estate where id = :holderId), (select id from enterprise where id = :holderId),
              :name, :role, :phone, :fromOn, :untilOn, :version)""")
    void insert(@BindMethods Person added);

    @Override
    @SqlUpdate("""
            update person set name = :name, role = :role, phone = :phone, from_on = :fromOn, until_on = :untilOn,
              version = :version
            where id = :id and version = :version - 1""")
    int update(@BindMethods Person changed);

    @SqlQuery("select count(*) from application where person_id = :id")
    int applications(RecordId id);

    @Override
    @SqlUpdate("delete from person where id = :id")
    int delete(RecordId id);

    @Override
    @SqlUpdate("""
            update person set estate_id = (select id from estate where id = :holderId),
              enterprise_id = (select id from enterprise where id = :holderId)
            where id = :id""")
    void move(RecordId id, String holderId);
}
