package org.hongping.core.onsite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.assessment.AssignmentId;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table site_photo. */
interface SitePhotoDao {
    String COLUMNS = "p.id, p.assignment_id, p.line, p.evidence_id, p.sha256, p.taken_at, p.added_at";

    @SqlQuery("select " + COLUMNS + " from site_photo p where p.assignment_id = :assignmentId"
            + " and p.removed_at is null order by p.id")
    List<SitePhoto> of(AssignmentId assignmentId);

    @SqlQuery("select " + COLUMNS + " from site_photo p join assignment a on a.id = p.assignment_id"
            + " where a.application_id = :applicationId and p.removed_at is null order by p.id")
    List<SitePhoto> ofApplication(ApplicationId applicationId);

    @SqlQuery("select " + COLUMNS + " from site_photo p where p.id = :id and p.removed_at is null")
    Optional<SitePhoto> find(SitePhotoId id);

    @SqlQuery("select " + COLUMNS + " from site_photo p where p.assignment_id = :assignmentId and p.line = :line"
            + " and p.sha256 = :sha256 and p.removed_at is null")
    Optional<SitePhoto> same(AssignmentId assignmentId, String line, String sha256);

    @SqlUpdate("insert into site_photo (id, assignment_id, line, evidence_id, sha256, taken_at, added_at)"
            + " values (:id, :assignmentId, :line, :evidenceId, :sha256, :takenAt, :addedAt)")
    void insert(@BindMethods SitePhoto photo);

    @SqlUpdate("update site_photo set removed_at = :now where id = :id and removed_at is null")
    int remove(SitePhotoId id, Instant now);
}
