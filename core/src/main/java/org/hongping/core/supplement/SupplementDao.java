package org.hongping.core.supplement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.evidence.EvidenceId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables supplement and supplement_photograph. */
interface SupplementDao {
    String COLUMNS = "id, application_id, criterion, examining, made_at, made_by, expires_at,"
            + " (select count(*) from supplement_photograph where supplement_id = supplement.id) as photographs,"
            + " ended_at";

    @SqlUpdate("insert into supplement (id, application_id, criterion, examining, token_hash, made_at, made_by,"
            + " expires_at, ended_at) values (:id, :application, :criterion, :examining, :tokenHash, :at, :by, :until,"
            + " null)")
    void insert(
            SupplementId id,
            ApplicationId application,
            String criterion,
            boolean examining,
            String tokenHash,
            Instant at,
            String by,
            Instant until);

    @SqlQuery("select " + COLUMNS + " from supplement where token_hash = :tokenHash")
    Optional<Supplement> find(String tokenHash);

    @SqlQuery("select " + COLUMNS + " from supplement where application_id = :application order by id desc")
    List<Supplement> all(ApplicationId application);

    @SqlUpdate("update supplement set ended_at = :at where id = :id and application_id = :application"
            + " and ended_at is null")
    int end(SupplementId id, ApplicationId application, Instant at);

    @SqlUpdate("insert into supplement_photograph (supplement_id, evidence_id, criterion, brought_at)"
            + " values (:id, :evidence, :criterion, :at)")
    void insertPhotograph(SupplementId id, EvidenceId evidence, String criterion, Instant at);

    @SqlQuery("select count(*) from supplement_photograph where supplement_id = :id and brought_at > :since")
    int photographsSince(SupplementId id, Instant since);

    @SqlQuery("select evidence_id, criterion from supplement_photograph where supplement_id = :id"
            + " order by brought_at, evidence_id")
    List<PhotographRow> photographs(SupplementId id);

    @SqlUpdate("update supplement_photograph set criterion = :criterion"
            + " where supplement_id = :id and evidence_id = :evidence and criterion = ''")
    int place(SupplementId id, EvidenceId evidence, String criterion);

    @SqlQuery("select entrant_name from entry where id = :application")
    String entrantOf(ApplicationId application);

    /** A photograph as its table holds it. */
    record PhotographRow(EvidenceId evidenceId, String criterion) {}
}
