package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What may stand in an evaluation beside estates and enterprises. */
interface EntrantDao {
    /** Estates of an area, or of those below it, that have an owners' committee on a day. */
    @SqlQuery(AreaSql.INSIDE + """
            select estate.id, estate.name, estate.area_id, estate.kind from estate
            where estate.merged_into is null and estate.area_id in (select id from inside)
              and ((estate.committee_state = 'FOUNDED' and estate.committee_day <= :day)
                or exists (select 1 from committee_term where committee_term.estate_id = estate.id
                  and committee_term.from_on <= :day and committee_term.until_on >= :day))
            order by estate.name, estate.id""")
    List<ManagedEstate> committees(String area, LocalDate day);

    /** People on record of an enterprise, or of the estates it manages, on a day. */
    @SqlQuery("""
            select person.id, person.name, estate.area_id from person
            left join estate on estate.id = person.estate_id
            where person.from_on <= :day and (person.until_on is null or person.until_on >= :day)
              and (person.enterprise_id = :enterprise or person.estate_id in (
                select management.estate_id from management where management.enterprise_id = :enterprise
                  and management.from_on <= :day and (management.until_on is null or management.until_on >= :day)))
            order by person.name, person.id""")
    List<Colleague> people(EnterpriseId enterprise, LocalDate day);

    /** Somebody an enterprise may enter; the area is that of the estate they are on record of. */
    record Colleague(RecordId id, String name, Optional<AreaId> areaId) {}
}
