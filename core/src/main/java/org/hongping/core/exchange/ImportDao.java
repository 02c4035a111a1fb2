package org.hongping.core.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ImportDao {
    @SqlQuery("select * from sheet_import where id = :id")
    Optional<Import> find(ImportId id);

    @SqlQuery("""
            select * from sheet_import where account_id = :accountId and (:before = '' or id < :before)
            order by id desc limit :limit""")
    List<Import> of(String accountId, String before, int limit);

    @SqlQuery("select * from sheet_import where state in ('WAITING', 'CHECKING', 'WRITING')")
    List<Import> unfinished();

    @SqlQuery("select * from sheet_import where begun_at < :before and ended_at is not null")
    List<Import> begunBefore(Instant before);

    @SqlUpdate("""
            insert into sheet_import (id, kind, file_name, account_id, good_rows_only, state, row_count, failed, added,
              changed, unchanged, trouble, begun_at, ended_at)
            values (:id, :kind, :fileName, :accountId, :goodRowsOnly, :state, :counts.rowCount, :counts.failed,
              :counts.added, :counts.changed, :counts.unchanged, :trouble, :begunAt, :endedAt)""")
    void insert(@BindMethods Import brought);

    @SqlUpdate("""
            update sheet_import set good_rows_only = :goodRowsOnly, state = :state, row_count = :counts.rowCount,
              failed = :counts.failed, added = :counts.added, changed = :counts.changed,
              unchanged = :counts.unchanged, trouble = :trouble, ended_at = :endedAt
            where id = :id""")
    int update(@BindMethods Import brought);

    @SqlUpdate("delete from sheet_import where id = :id")
    int delete(ImportId id);

    @SqlQuery("select * from import_finding where import_id = :id and number > :after order by number limit :limit")
    List<FindingRow> findings(ImportId id, int after, int limit);

    @SqlQuery("select count(*) from import_finding where import_id = :id")
    int countFindings(ImportId id);

    @SqlBatch("""
            insert into import_finding (import_id, number, row_number, column_number, heading, message, blocking)
            values (:id, :number, :rowNumber, :columnNumber, :heading, :message, :blocking)""")
    void insertFindings(ImportId id, @BindMethods List<FindingRow> findings);

    @SqlUpdate("delete from import_finding where import_id = :id")
    int deleteFindings(ImportId id);
}
