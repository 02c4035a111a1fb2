package org.hongping.core.onsite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.assessment.AssignmentId;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table held_save. */
interface HeldSaveDao {
    String COLUMNS = "id, assignment_id, sent_key, line, fields, based_on, rubric_digest, why, says, typed_at, held_at";

    @SqlQuery("select " + COLUMNS + " from held_save where assignment_id = :assignmentId and settled_at is null"
            + " order by id")
    List<HeldSave> open(AssignmentId assignmentId);

    @SqlQuery("select " + COLUMNS + " from held_save where assignment_id = :assignmentId and sent_key = :key")
    Optional<HeldSave> sent(AssignmentId assignmentId, String key);

    @SqlUpdate("insert into held_save (" + COLUMNS + ") values (:id, :assignmentId, :sentKey, :line, :fields,"
            + " :basedOn, :rubricDigest, :why, :says, :typedAt, :heldAt)")
    void insert(@BindMethods HeldSave held);

    @SqlUpdate("update held_save set settled_at = :now, outcome = :outcome where id = :id and settled_at is null")
    int settle(HeldSaveId id, String outcome, Instant now);
}
