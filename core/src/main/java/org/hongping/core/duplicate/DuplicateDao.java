package org.hongping.core.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.registry.Holder;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface DuplicateDao {
    @SqlQuery("select id, name, area_id as place from estate where merged_into is null order by id")
    List<Candidate> estates();

    @SqlQuery("select id, name, credit_code as place from enterprise where merged_into is null order by id")
    List<Candidate> enterprises();

    @SqlQuery("select one_id || '+' || other_id from not_same")
    List<String> apart();

    @SqlQuery("select reason from not_same where one_id = :one and other_id = :other")
    Optional<String> reason(@BindMethods PairId pair);

    @SqlQuery("""
            select not_same.one_id, coalesce(e.name, p.name) as one_name, not_same.other_id,
              coalesce(f.name, q.name) as other_name, not_same.reason, not_same.decided_at
            from not_same
            left join estate e on e.id = not_same.one_id left join estate f on f.id = not_same.other_id
            left join enterprise p on p.id = not_same.one_id left join enterprise q on q.id = not_same.other_id
            where not_same.kind = :kind order by not_same.decided_at desc, not_same.one_id, not_same.other_id""")
    List<NotSame> of(Holder.Kind kind);

    @SqlUpdate("""
            insert into not_same (one_id, other_id, kind, reason, decided_at, decided_by)
            values (:one, :other, :kind, :reason, :at, :by)""")
    void insert(@BindMethods PairId pair, String reason, Instant at, String by);

    @SqlQuery("""
            select case when one_id = :id then other_id else one_id end as id, reason from not_same
            where one_id = :id or other_id = :id order by one_id, other_id""")
    List<Apart> apartFrom(String id);

    @SqlUpdate("delete from not_same where one_id = :one and other_id = :other")
    int delete(@BindMethods PairId pair);

    /** Another entry that was told apart, and why. */
    record Apart(String id, String reason) {}
}
