package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ManagementDao {
    @SqlQuery("select * from management where estate_id = :estateId order by from_on desc")
    List<Management> of(EstateId estateId);

    @SqlQuery("""
            select management.*, enterprise.name as enterprise_name
            from management join enterprise on enterprise.id = management.enterprise_id
            where estate_id = :estateId order by from_on desc""")
    List<ListedManagement> history(EstateId estateId);

    @SqlQuery("""
            select * from management
            where estate_id = :estateId and from_on <= :day and (until_on is null or until_on >= :day)""")
    Optional<Management> on(EstateId estateId, LocalDate day);

    @SqlUpdate("""
            insert into management (estate_id, enterprise_id, from_on, until_on, version)
            values (:estateId, :enterpriseId, :fromOn, :untilOn, :version)""")
    void insert(@BindMethods Management management);

    @SqlBatch("""
            insert into management (estate_id, enterprise_id, from_on, until_on, version)
            values (:estateId, :enterpriseId, :fromOn, :untilOn, :version)""")
    void insertAll(@BindMethods List<Management> managements);

    /** The last one of every estate. */
    @SqlQuery("""
            select * from management
            where from_on = (select max(other.from_on) from management other where other.estate_id = management.estate_id)""")
    List<Management> latest();

    @SqlUpdate("delete from management where estate_id = :estateId and from_on = :fromOn")
    int delete(@BindMethods Management management);

    @SqlUpdate("delete from management where estate_id = :estateId")
    void clear(EstateId estateId);

    @SqlQuery("select * from management where enterprise_id = :enterpriseId order by estate_id, from_on")
    List<Management> by(EnterpriseId enterpriseId);

    @SqlUpdate("update management set enterprise_id = :to, version = version + 1 where enterprise_id = :from")
    void giveAll(EnterpriseId from, EnterpriseId to);

    @SqlUpdate(
            "update management set until_on = :untilOn, version = :version where estate_id = :estateId and from_on = :fromOn")
    int end(@BindMethods Management management);
}
