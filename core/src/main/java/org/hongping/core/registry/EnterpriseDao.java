package org.hongping.core.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface EnterpriseDao {
    @SqlQuery("select * from enterprise where id = :id")
    Optional<Enterprise> find(EnterpriseId id);

    @SqlQuery("select * from enterprise where credit_code = :code")
    Optional<Enterprise> withCode(CreditCode code);

    /** Within an area, empty text for everywhere; {@code withFree} 1 takes those that never managed anything too. */
    @SqlQuery(AreaSql.INSIDE + """
            select * from enterprise
            where merged_into is null and (:area = '' or id in (
                select management.enterprise_id from management join estate on estate.id = management.estate_id
                where estate.area_id in (select id from inside))
              or (:withFree = 1 and id not in (select enterprise_id from management)))
              and (name > :after.name or (name = :after.name and id > :after.id))
              and (lower(name) like lower(:pattern) escape '!' or lower(credit_code) like lower(:pattern) escape '!')
            order by name, id limit :limit""")
    List<Enterprise> page(@BindMethods("after") Place after, String pattern, String area, int withFree, int limit);

    @SqlQuery("select id, name, credit_code, version from enterprise where merged_into is null")
    List<EnterpriseKey> keys();

    /** In order of name; to be closed. */
    @SqlQuery("select * from enterprise where merged_into is null order by name, id")
    @FetchSize(500)
    Stream<Enterprise> all();

    @SqlQuery("select merged_into from enterprise where id = :id and merged_into is not null")
    Optional<EnterpriseId> successor(EnterpriseId id);

    @SqlUpdate("update enterprise set merged_into = :into, version = version + 1, changed_at = :now where id = :id")
    void mergeInto(EnterpriseId id, EnterpriseId into, Instant now);

    @SqlUpdate("""
            insert into enterprise
              (id, name, credit_code, credit_grade, manager, phone, address, version, created_at, changed_at)
            values (:id, :details.name, :details.creditCode, :details.creditGrade, :details.manager, :details.phone,
              :details.address, :version, :createdAt, :changedAt)""")
    void insert(@BindMethods Enterprise enterprise);

    @SqlBatch("""
            insert into enterprise
              (id, name, credit_code, credit_grade, manager, phone, address, version, created_at, changed_at)
            values (:id, :details.name, :details.creditCode, :details.creditGrade, :details.manager, :details.phone,
              :details.address, :version, :createdAt, :changedAt)""")
    void insertAll(@BindMethods List<Enterprise> enterprises);

    @SqlUpdate("""
            update enterprise set name = :details.name, credit_code = :details.creditCode,
              credit_grade = :details.creditGrade, manager = :details.manager, phone = :details.phone,
              address = :details.address, version = :version, changed_at = :changedAt
            where id = :id and version = :version - 1""")
    int update(@BindMethods Enterprise enterprise);

    @SqlUpdate("""
            update enterprise set credit_grade = :grade, version = version + 1, changed_at = :now
            where id = :id""")
    void grade(EnterpriseId id, Optional<CreditGrade> grade, Instant now);
}
