package org.hongping.core.application;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table hook_outcome. */
interface HookOutcomeDao {
    @SqlQuery("select place, outcome, answer_version, subject, asked_at from hook_outcome"
            + " where application_id = :id and submission = :submission and rubric_digest = :rubricDigest"
            + " order by place")
    List<Row> of(ApplicationId id, int submission, String rubricDigest);

    @SqlUpdate("delete from hook_outcome where application_id = :id and submission = :submission"
            + " and rubric_digest = :rubricDigest and place = :place")
    void clear(ApplicationId id, int submission, String rubricDigest, String place);

    @SqlUpdate("insert into hook_outcome"
            + " (application_id, submission, rubric_digest, place, outcome, answer_version, subject, asked_at)"
            + " values (:id, :submission, :rubricDigest, :place, :outcome, :answerVersion, :subject, :askedAt)")
    void insert(ApplicationId id, int submission, String rubricDigest, @BindMethods Row row);

    /**
     * What one place came to.
     *
     * @param place code of the line, and behind a stroke the part within it
     * @param outcome as a score sheet has it, JSON
     * @param answerVersion version of the answer it is about, 0 if there was none
     * @param subject what the hook was told of the subject, JSON
     * @param askedAt when the hook was asked
     */
    record Row(String place, String outcome, int answerVersion, String subject, Instant askedAt) {}
}
