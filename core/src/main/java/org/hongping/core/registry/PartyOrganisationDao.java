package org.hongping.core.registry;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface PartyOrganisationDao extends RecordDao<PartyOrganisation> {
    @Override
    @SqlQuery("""
            select *, coalesce(estate_id, enterprise_id) as holder_id from party_organisation
            where estate_id = :holderId or enterprise_id = :holderId order by from_on desc, id desc""")
    List<PartyOrganisation> of(String holderId);

    @Override
    @SqlQuery("""
            select *, coalesce(estate_id, enterprise_id) as holder_id from party_organisation
            order by holder_id, from_on, id""")
    List<PartyOrganisation> all();

    @Override
    @SqlQuery("select *, coalesce(estate_id, enterprise_id) as holder_id from party_organisation where id = :id")
    Optional<PartyOrganisation> find(RecordId id);

    @Override
    @SqlUpdate("""
            insert into party_organisation
              (id, estate_id, enterprise_id, name, kind, superior, members, from_on, until_on, version)
            values (:id, (select id from estate where id = :holderId), (select id from enterprise where id = :holderId),
              :name, :kind, :superior, :members, :fromOn, :untilOn, :version)""")
    void insert(@BindMethods PartyOrganisation added);

    @Override
    @SqlUpdate("""
            update party_organisation set name = :name, kind = :kind, superior = :superior, members = :members,
              from_on = :fromOn, until_on = :untilOn, version = :version
            where id = :id and version = :version - 1""")
    int update(@BindMethods PartyOrganisation changed);

    @Override
    @SqlUpdate("delete from party_organisation where id = :id")
    int delete(RecordId id);

    @Override
    @SqlUpdate("""
            update party_organisation set estate_id = (select id from estate where id = :holderId),
              enterprise_id = (select id from enterprise where id = :holderId)
            where id = :id""")
    void move(RecordId id, String holderId);
}
