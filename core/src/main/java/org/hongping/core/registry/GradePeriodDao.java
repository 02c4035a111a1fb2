package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface GradePeriodDao extends RecordDao<GradePeriod> {
    @Override
    @SqlQuery("""
            select *, enterprise_id as holder_id from credit_grade
            where enterprise_id = :holderId order by from_on desc""")
    List<GradePeriod> of(String holderId);

    @Override
    @SqlQuery("select *, enterprise_id as holder_id from credit_grade order by holder_id, from_on, id")
    List<GradePeriod> all();

    /** The latest that began on that day or before. */
    @SqlQuery("""
            select *, enterprise_id as holder_id from credit_grade
            where enterprise_id = :holderId and from_on <= :day order by from_on desc limit 1""")
    Optional<GradePeriod> on(String holderId, LocalDate day);

    @Override
    @SqlQuery("select *, enterprise_id as holder_id from credit_grade where id = :id")
    Optional<GradePeriod> find(RecordId id);

    @Override
    @SqlUpdate("""
            insert into credit_grade (id, enterprise_id, grade, from_on, source, version)
            values (:id, :holderId, :grade, :fromOn, :source, :version)""")
    void insert(@BindMethods GradePeriod added);

    @Override
    @SqlUpdate("""
            update credit_grade set grade = :grade, from_on = :fromOn, source = :source, version = :version
            where id = :id and version = :version - 1""")
    int update(@BindMethods GradePeriod changed);

    @Override
    @SqlUpdate("delete from credit_grade where id = :id")
    int delete(RecordId id);

    @Override
    @SqlUpdate("update credit_grade set enterprise_id = :holderId where id = :id")
    void move(RecordId id, String holderId);
}
