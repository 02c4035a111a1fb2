package org.hongping.core.bundle;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table bundle_block. */
interface BlockDao {
    @SqlQuery("select bundle_digest, reason, blocked_at, blocked_by from bundle_block order by blocked_at desc")
    List<Block> all();

    @SqlQuery("select bundle_digest, reason, blocked_at, blocked_by from bundle_block where bundle_digest = :digest")
    Optional<Block> find(String digest);

    @SqlUpdate("insert into bundle_block (bundle_digest, reason, blocked_at, blocked_by) values (:bundleDigest,"
            + " :reason, :blockedAt, :blockedBy)")
    void insert(@BindMethods Block block);

    @SqlUpdate("delete from bundle_block where bundle_digest = :digest")
    int delete(String digest);
}
