package org.hongping.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.core.evidence.EvidenceId;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables an applicant writes in: application_field, _answer, _evidence and evidence_validity. */
interface DraftDao {
    @SqlQuery("select field, value, version, saved_at from application_field where application_id = :id")
    List<Field> fields(ApplicationId id);

    @SqlQuery("select field, value, version, saved_at from application_field"
            + " where application_id = :id and field = :field")
    Optional<Field> field(ApplicationId id, String field);

    @SqlUpdate("insert into application_field (application_id, field, value, version, saved_at)"
            + " values (:id, :field, :value, :version, :savedAt)")
    void insertField(ApplicationId id, @BindMethods Field field);

    @SqlUpdate("update application_field set value = :value, version = :version, saved_at = :savedAt"
            + " where application_id = :id and field = :field")
    void updateField(ApplicationId id, @BindMethods Field field);

    @SqlQuery("select criterion, answer, note, version, saved_at from application_answer where application_id = :id")
    List<LineRow> lines(ApplicationId id);

    @SqlQuery("select criterion, answer, note, version, saved_at from application_answer"
            + " where application_id = :id and criterion = :criterion")
    Optional<LineRow> line(ApplicationId id, String criterion);

    @SqlUpdate("insert into application_answer (application_id, criterion, answer, note, version, saved_at)"
            + " values (:id, :criterion, :answer, :note, :version, :savedAt)")
    void insertLine(ApplicationId id, @BindMethods LineRow line);

    @SqlUpdate("update application_answer set answer = :answer, note = :note, version = :version,"
            + " saved_at = :savedAt where application_id = :id and criterion = :criterion")
    void updateLine(ApplicationId id, @BindMethods LineRow line);

    @SqlQuery("select criterion, evidence_id from application_evidence where application_id = :id"
            + " order by criterion, linked_at, evidence_id")
    List<Link> links(ApplicationId id);

    /** The piece beside a line that is this one, or the same file under the same name from the same person. */
    @SqlQuery("select there.id from application_evidence link join evidence there on there.id = link.evidence_id"
            + " join evidence wanted on wanted.id = :wanted and wanted.sha256 = there.sha256"
            + " and wanted.file_name = there.file_name and wanted.uploaded_by = there.uploaded_by"
            + " where link.application_id = :id and link.criterion = :criterion"
            + " order by case when there.id = :wanted then 0 else 1 end, link.linked_at, there.id limit 1")
    Optional<EvidenceId> alike(ApplicationId id, String criterion, EvidenceId wanted);

    @SqlUpdate("insert into application_evidence (application_id, criterion, evidence_id, linked_at)"
            + " values (:id, :criterion, :evidenceId, :linkedAt)")
    void link(ApplicationId id, String criterion, EvidenceId evidenceId, Instant linkedAt);

    @SqlUpdate("delete from application_evidence where application_id = :id and criterion = :criterion"
            + " and evidence_id = :evidenceId")
    int unlink(ApplicationId id, String criterion, EvidenceId evidenceId);

    @SqlQuery("select evidence_id, valid_until from evidence_validity where application_id = :id order by evidence_id")
    List<ValidRow> validity(ApplicationId id);

    @SqlUpdate("delete from evidence_validity where application_id = :id and evidence_id = :evidenceId")
    void dropValidity(ApplicationId id, EvidenceId evidenceId);

    @SqlUpdate("insert into evidence_validity (application_id, evidence_id, valid_until)"
            + " values (:id, :evidenceId, :validUntil)")
    void insertValidity(ApplicationId id, EvidenceId evidenceId, LocalDate validUntil);

    /** Until when a piece is valid. */
    record ValidRow(EvidenceId evidenceId, LocalDate validUntil) {}

    /** A line as its table holds it. */
    record LineRow(String criterion, String answer, String note, int version, Instant savedAt) {}

    /** One piece of evidence beside one line. */
    record Link(String criterion, EvidenceId evidenceId) {}
}
