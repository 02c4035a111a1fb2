package org.hongping.core.bundle;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table bundle_arrival. */
interface ArrivalDao {
    String COLUMNS = "id, arrived_at, name, bundle_digest, source, brought_by, state, steps";

    @SqlQuery("select " + COLUMNS + " from bundle_arrival where id = :id")
    Optional<Arrival> find(String id);

    @SqlQuery("select " + COLUMNS + " from bundle_arrival where bundle_digest = :digest order by id desc")
    List<Arrival> of(String digest);

    @SqlQuery("select " + COLUMNS + " from bundle_arrival where state = 'REFUSED' order by id desc limit :limit")
    List<Arrival> refused(int limit);

    @SqlUpdate("insert into bundle_arrival (" + COLUMNS + ") values (:id, :arrivedAt, :name, :bundleDigest, :source,"
            + " :broughtBy, :state, :steps)")
    void insert(@BindMethods Arrival arrival);
}
