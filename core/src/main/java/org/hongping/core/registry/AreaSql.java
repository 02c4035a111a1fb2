package org.hongping.core.registry;

/** Parts of statements that ask about areas and what lies in them. */
public final class AreaSql {
    /** Begins a statement with {@code inside (id)}: the area of the argument {@code :area}, and all below it. */
    public static final String INSIDE = """
            with recursive inside (id) as (
              select id from area where id = :area
              union all
              select area.id from area join inside on area.parent_id = inside.id)
            """;

    private AreaSql() {}
}
