package org.hongping.core.bundle;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table rubric_switch. */
interface SwitchDao {
    String COLUMNS = "rubric_id, edition, number, bundle_digest, reason, switched_at, switched_by";
    String LATEST = "number = (select max(number) from rubric_switch later where later.rubric_id = s.rubric_id"
            + " and later.edition = s.edition)";

    @SqlQuery("select " + COLUMNS + " from rubric_switch s where " + LATEST)
    List<Switch> inForce();

    @SqlQuery("select " + COLUMNS + " from rubric_switch s where rubric_id = :rubricId and edition = :edition and "
            + LATEST)
    Optional<Switch> inForce(String rubricId, String edition);

    @SqlQuery("select " + COLUMNS + " from rubric_switch where rubric_id = :rubricId order by switched_at desc,"
            + " number desc")
    List<Switch> history(String rubricId);

    @SqlUpdate("insert into rubric_switch (" + COLUMNS + ") values (:rubricId, :edition, :number, :bundleDigest,"
            + " :reason, :switchedAt, :switchedBy)")
    void insert(@BindMethods Switch row);
}
