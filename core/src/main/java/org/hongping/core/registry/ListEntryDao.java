package org.hongping.core.registry;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ListEntryDao extends RecordDao<ListEntry> {
    @Override
    @SqlQuery("""
            select *, enterprise_id as holder_id from list_entry
            where enterprise_id = :holderId order by from_on desc, id desc""")
    List<ListEntry> of(String holderId);

    @Override
    @SqlQuery("select *, enterprise_id as holder_id from list_entry order by holder_id, from_on, id")
    List<ListEntry> all();

    @Override
    @SqlQuery("select *, enterprise_id as holder_id from list_entry where id = :id")
    Optional<ListEntry> find(RecordId id);

    @Override
    @SqlUpdate("""
            insert into list_entry
              (id, enterprise_id, kind, document, reason, from_on, until_on, lifted_on, lifted_why, version)
            values (:id, :holderId, :kind, :document, :reason, :fromOn, :untilOn, :liftedOn, :liftedWhy, :version)""")
    void insert(@BindMethods ListEntry added);

    @Override
    @SqlUpdate("""
            update list_entry set kind = :kind, document = :document, reason = :reason, from_on = :fromOn,
              until_on = :untilOn, lifted_on = :liftedOn, lifted_why = :liftedWhy, version = :version
            where id = :id and version = :version - 1""")
    int update(@BindMethods ListEntry changed);

    @Override
    @SqlUpdate("delete from list_entry where id = :id")
    int delete(RecordId id);

    @Override
    @SqlUpdate("update list_entry set enterprise_id = :holderId where id = :id")
    void move(RecordId id, String holderId);
}
