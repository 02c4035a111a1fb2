package org.hongping.core.rubric;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables rubric_bundle and rubric_revision. */
interface BundleDao {
    String BUNDLE = "digest, symbolic_name, version, file_name, size, source, stored_at";
    String REVISION = "bundle_digest, rubric_id, edition, title, rubric_digest, document";

    @SqlQuery("select " + BUNDLE + " from rubric_bundle where removed_at is null order by stored_at, digest")
    List<StoredBundle> kept();

    @SqlQuery("select " + REVISION + " from rubric_revision where bundle_digest = :digest order by rubric_id, edition")
    List<StoredRevision> revisions(String digest);

    @SqlUpdate("insert into rubric_bundle (" + BUNDLE + ") values (:digest, :symbolicName, :version, :fileName, :size,"
            + " :source, :storedAt)")
    void insert(@BindMethods StoredBundle bundle);

    @SqlUpdate("insert into rubric_revision (" + REVISION + ") values (:bundleDigest, :rubricId, :edition, :title,"
            + " :rubricDigest, :document)")
    void insert(@BindMethods StoredRevision revision);

    @SqlUpdate("update rubric_bundle set removed_at = null where digest = :digest")
    int bringBack(String digest);

    @SqlUpdate("update rubric_bundle set removed_at = :moment where digest = :digest and removed_at is null")
    int remove(String digest, Instant moment);
}
