package org.hongping.core.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AuditDao {
    @SqlQuery("select chain, sequence, hash from audit_head where chain = :chain")
    Optional<AuditHead> head(Chain chain);

    @SqlUpdate("insert into audit_head (chain, sequence, hash) values (:chain, :sequence, :hash)"
            + " on conflict (chain) do update set sequence = excluded.sequence, hash = excluded.hash")
    void setHead(@BindMethods AuditHead head);

    @SqlBatch(
            "insert into audit_row (chain, sequence, moment, actor, action, subject, payload, salt, payload_hash, hash)"
                    + " values (:chain, :sequence, :moment, :actor, :action, :subject, :payload, :salt, :payloadHash, :hash)")
    void insertAll(@BindMethods List<SealedRow> rows);

    @SqlUpdate("update audit_row set payload = null, salt = null"
            + " where chain = :chain and sequence = :sequence and payload is not null")
    boolean erasePayload(Chain chain, long sequence);

    @SqlQuery("select chain, sequence, moment, actor, action, subject, payload, hash from audit_row"
            + " where chain = :chain and sequence < :before order by sequence desc limit :limit")
    List<AuditRow> before(Chain chain, long before, int limit);

    @SqlQuery("select chain, sequence, moment, actor, action, subject, payload, hash from audit_row"
            + " where subject = :subject order by moment desc, sequence desc limit :limit")
    List<AuditRow> about(Subject subject, int limit);

    @SqlQuery("select chain, sequence, moment, actor, action, subject, payload, hash from audit_row"
            + " where subject = :subject and (moment < :moment or (moment = :moment and"
            + " (chain < :chain or (chain = :chain and sequence < :sequence))))"
            + " order by moment desc, chain desc, sequence desc limit :limit")
    List<AuditRow> aboutBefore(Subject subject, String moment, String chain, long sequence, int limit);

    /** The newest of all chains; an empty actor means anybody's. */
    @SqlQuery("select chain, sequence, moment, actor, action, subject, payload, hash from audit_row"
            + " where (:actor = '' or actor = :actor) and (moment < :moment or (moment = :moment and"
            + " (chain < :chain or (chain = :chain and sequence < :sequence))))"
            + " order by moment desc, chain desc, sequence desc limit :limit")
    List<AuditRow> newest(String actor, String moment, String chain, long sequence, int limit);

    @SqlQuery("select chain from audit_head union select chain from audit_row order by chain")
    List<Chain> chains();

    @SqlQuery("select * from audit_row where chain = :chain order by sequence")
    @FetchSize(1000)
    Stream<SealedRow> sealed(Chain chain);
}
