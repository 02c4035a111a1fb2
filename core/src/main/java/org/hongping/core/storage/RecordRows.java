package org.hongping.core.storage;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A row becomes a record by the names of its components. Made once for each type and for each order of columns; Jdbi
 * would forget the one with each handle and the other with each statement.
 */
final class RecordRows implements RowMapperFactory {
    private final Map<Class<?>, RowMapper<?>> made = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        return type instanceof Class<?> shape && shape.isRecord() && !TextRecords.holds(shape)
                ? Optional.of(made.computeIfAbsent(shape, RecordRows::mapper))
                : Optional.empty();
    }

    private static RowMapper<?> mapper(Class<?> shape) {
        return new OncePerColumns<>(ConstructorMapper.of(shape));
    }

    /** What finds the components among the columns depends on the names of the columns and on nothing else. */
    private static final class OncePerColumns<T> implements RowMapper<T> {
        private final RowMapper<T> any;
        private final Map<List<String>, RowMapper<T>> made = new ConcurrentHashMap<>();

        OncePerColumns(RowMapper<T> any) {
            this.any = any;
        }

        @Override
        public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
            List<String> columns = names(rows.getMetaData());
            RowMapper<T> known = made.get(columns);
            if (known == null) {
                known = any.specialize(rows, context);
                made.put(columns, known);
            }
            return known;
        }

        @Override
        public T map(ResultSet rows, StatementContext context) throws SQLException {
            return specialize(rows, context).map(rows, context);
        }

        private static List<String> names(ResultSetMetaData columns) throws SQLException {
            List<String> names = new ArrayList<>(columns.getColumnCount());
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                names.add(columns.getColumnLabel(column));
            }
            return names;
        }
    }
}
