package org.hongping.core.storage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A row again and again: sixty applications as quickly as one. */
public final class Copies {
    private Copies() {}

    /**
     * Adds copies of a row that differ in these columns alone; the same number makes the same id of the same id.
     *
     * @param ids columns that hold ids: of the row and of rows that were copied before it
     */
    public static void add(Handle handle, String table, String id, int copies, String... ids) {
        Map<String, Object> row = handle.createQuery("select * from " + table + " where id = :id")
                .bind("id", id)
                .mapToMap()
                .one();
        Set<String> numbered = new HashSet<>(Arrays.asList(ids));
        String columns = String.join(", ", row.keySet());
        String values = row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        PreparedBatch batch =
                handle.prepareBatch("insert into " + table + " (" + columns + ") values (" + values + ")");
        for (int number = 1; number <= copies; number++) {
            int again = number;
            Map<String, Object> copy = new LinkedHashMap<>(row);
            copy.replaceAll((column, value) -> numbered.contains(column) ? numbered(value.toString(), again) : value);
            batch.bindMap(copy).add();
        }
        batch.execute();
    }

    private static String numbered(String id, int number) {
        return id.substring(0, id.length() - 4) + "%04d".formatted(number);
    }
}
