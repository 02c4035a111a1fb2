package org.hongping.core.registry;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface CommitteeTermDao extends RecordDao<CommitteeTerm> {
    @Override
    @SqlQuery("""
            select *, estate_id as holder_id from committee_term
            where estate_id = :holderId order by from_on desc, id desc""")
    List<CommitteeTerm> of(String holderId);

    @Override
    @SqlQuery("select *, estate_id as holder_id from committee_term order by holder_id, from_on, id")
    List<CommitteeTerm> all();

    @Override
    @SqlQuery("select *, estate_id as holder_id from committee_term where id = :id")
    Optional<CommitteeTerm> find(RecordId id);

    @Override
    @SqlUpdate("""
            insert into committee_term
              (id, estate_id, from_on, until_on, members, party_members, filed_on, version)
            values (:id, :holderId, :fromOn, :untilOn, :members, :partyMembers, :filedOn, :version)""")
    void insert(@BindMethods CommitteeTerm added);

    @Override
    @SqlUpdate("""
            update committee_term set from_on = :fromOn, until_on = :untilOn, members = :members,
              party_members = :partyMembers, filed_on = :filedOn, version = :version
            where id = :id and version = :version - 1""")
    int update(@BindMethods CommitteeTerm changed);

    @Override
    @SqlUpdate("delete from committee_term where id = :id")
    int delete(RecordId id);

    @Override
    @SqlUpdate("update committee_term set estate_id = :holderId where id = :id")
    void move(RecordId id, String holderId);
}
