package org.hongping.core.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * One statement for many rows in the short way, for what is done with every save: nothing is looked up by name, and the
 * database is asked once for all of them. Safe for use by many threads.
 */
public final class ManyRows {
    /** More rows than these are several statements: each number of rows is a text of its own, kept prepared. */
    private static final int MOST = 64;

    private final String before;
    private final String row;
    private final String after;
    private final Map<Integer, String> texts = new ConcurrentHashMap<>();

    /**
     * A statement that changes exactly one row for each of what stands between its ends.
     *
     * @param before what it begins with
     * @param row what stands in it once for each row, a question mark for each column
     * @param after what it ends with
     */
    public ManyRows(String before, String row, String after) {
        this.before = before;
        this.row = row;
        this.after = after;
    }

    /**
     * Changes one row for each of these.
     *
     * @param columns text or whole numbers as they stand in the table, in the order of the question marks of a row
     * @param ends as much for the question marks after the rows
     * @throws IllegalStateException if it changes fewer or more than these, or the database fails
     */
    public <R> void change(Handle handle, List<R> rows, Function<R, List<Object>> columns, List<Object> ends) {
        for (int from = 0; from < rows.size(); from += MOST) {
            together(handle, rows.subList(from, Math.min(rows.size(), from + MOST)), columns, ends);
        }
    }

    private <R> void together(Handle handle, List<R> rows, Function<R, List<Object>> columns, List<Object> ends) {
        String sql = texts.computeIfAbsent(rows.size(), this::text);
        Connection connection = handle.getConnection();
        try {
            if (handle.getStatementBuilder() instanceof KeptStatements kept) {
                PreparedStatement statement = kept.create(connection, sql);
                try {
                    change(statement, rows, columns, ends);
                } finally {
                    kept.closeBound(sql, statement);
                }
            } else {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    change(statement, rows, columns, ends);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the database refuses: " + sql, failure);
        }
    }

    private String text(int rows) {
        return before + (row + ", ").repeat(rows - 1) + row + after;
    }

    private static <R> void change(
            PreparedStatement statement, List<R> rows, Function<R, List<Object>> columns, List<Object> ends)
            throws SQLException {
        int bound = 0;
        for (R row : rows) {
            bound = bind(statement, bound, columns.apply(row));
        }
        bind(statement, bound, ends);
        int changed = statement.executeUpdate();
        if (changed != rows.size()) {
            throw new IllegalStateException(changed + " rows were changed instead of " + rows.size());
        }
    }

    /** Returns how many are bound then. */
    private static int bind(PreparedStatement statement, int bound, List<Object> values) throws SQLException {
        for (int index = 0; index < values.size(); index++) {
            if (values.get(index) instanceof Integer number) {
                statement.setInt(bound + index + 1, number);
            } else {
                statement.setString(bound + index + 1, (String) values.get(index));
            }
        }
        return bound + values.size();
    }
}
