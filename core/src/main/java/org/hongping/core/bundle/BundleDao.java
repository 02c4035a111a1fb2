package org.hongping.core.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables rubric_bundle and rubric_revision. */
interface BundleDao {
    String BUNDLE = "digest, symbolic_name, version, file_name, size, source, stored_at, in_force_at, signature,"
            + " signer, holds_code";
    String REVISION = "bundle_digest, rubric_id, edition, title, rubric_digest, document, status, published,"
            + " published_digest, words";

    @SqlQuery("select " + BUNDLE + " from rubric_bundle where removed_at is null order by stored_at, digest")
    List<StoredBundle> kept();

    @SqlQuery("select " + BUNDLE + " from rubric_bundle where digest = :digest")
    Optional<StoredBundle> find(String digest);

    @SqlQuery("select count(*) from rubric_bundle where digest = :digest and removed_at is not null")
    int removed(String digest);

    @SqlQuery("select " + REVISION + " from rubric_revision where bundle_digest = :digest order by rubric_id, edition")
    List<StoredRevision> revisions(String digest);

    @SqlQuery("select " + REVISION + " from rubric_revision where rubric_digest = :rubricDigest"
            + " and status is not null order by bundle_digest limit 1")
    Optional<StoredRevision> withDigest(String rubricDigest);

    @SqlUpdate("insert into rubric_bundle (" + BUNDLE + ") values (:digest, :symbolicName, :version, :fileName, :size,"
            + " :source, :storedAt, :inForceAt, :signature, :signer, :holdsCode)")
    void insert(@BindMethods StoredBundle bundle);

    @SqlUpdate("insert into rubric_revision (" + REVISION + ") values (:bundleDigest, :rubricId, :edition, :title,"
            + " :rubricDigest, :document, :status, :published, :publishedDigest, :words)")
    void insert(@BindMethods StoredRevision revision);

    @SqlUpdate("update rubric_bundle set removed_at = null where digest = :digest")
    int bringBack(String digest);

    @SqlUpdate("update rubric_bundle set removed_at = :moment where digest = :digest and removed_at is null")
    int remove(String digest, Instant moment);

    @SqlUpdate("update rubric_bundle set in_force_at = :moment where digest = :digest and in_force_at is null")
    void markInForce(String digest, Instant moment);
}
