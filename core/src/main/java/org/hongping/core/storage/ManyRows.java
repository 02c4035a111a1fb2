package org.hongping.core.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** One statement for many rows in the short way, for what is done with every save: nothing is looked up by name. */
public final class ManyRows {
    private ManyRows() {}

    /**
     * Changes one row for each of these.
     *
     * @param sql changes exactly one row; a question mark for each column
     * @param columns text or whole numbers as they stand in the table, in the order of the question marks
     * @throws IllegalStateException if it changes none or more than one, or the database fails
     */
    public static <R> void change(Handle handle, String sql, List<R> rows, Function<R, List<Object>> columns) {
        if (rows.isEmpty()) {
            return;
        }
        Connection connection = handle.getConnection();
        try {
            if (handle.getStatementBuilder() instanceof KeptStatements kept) {
                PreparedStatement statement = kept.create(connection, sql);
                try {
                    change(statement, rows, columns);
                } finally {
                    kept.close(connection, sql, statement);
                }
            } else {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    change(statement, rows, columns);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the database refuses: " + sql, failure);
        }
    }

    private static <R> void change(PreparedStatement statement, List<R> rows, Function<R, List<Object>> columns)
            throws SQLException {
        for (R row : rows) {
            change(statement, columns.apply(row));
        }
    }

    private static void change(PreparedStatement statement, List<Object> columns) throws SQLException {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index) instanceof Integer number) {
                statement.setInt(index + 1, number);
            } else {
                statement.setString(index + 1, (String) columns.get(index));
            }
        }
        int changed = statement.executeUpdate();
        if (changed != 1) {
            throw new IllegalStateException(changed + " rows were changed instead of one");
        }
    }
}
