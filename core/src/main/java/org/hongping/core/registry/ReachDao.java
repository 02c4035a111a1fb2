package org.hongping.core.registry;

import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What lies in an area. */
interface ReachDao {
    @SqlQuery(AreaSql.INSIDE + """
            select exists (select 1 from estate where id = :estate and area_id in (select id from inside))""")
    boolean holdsEstate(String area, EstateId estate);

    /** Whether the enterprise manages, or has managed, an estate there. */
    @SqlQuery(AreaSql.INSIDE + """
            select exists (select 1 from management join estate on estate.id = management.estate_id
              where management.enterprise_id = :enterprise and estate.area_id in (select id from inside))""")
    boolean holdsEnterprise(String area, EnterpriseId enterprise);

    @SqlQuery("select exists (select 1 from management where enterprise_id = :enterprise)")
    boolean hasManaged(EnterpriseId enterprise);

    @SqlQuery(AreaSql.INSIDE + "select exists (select 1 from inside where id = :part)")
    boolean holdsArea(String area, String part);
}
