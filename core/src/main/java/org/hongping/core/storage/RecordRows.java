package org.hongping.core.storage;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** A row becomes a record by the names of its components. Made once for each type; Jdbi would forget with each handle. */
final class RecordRows implements RowMapperFactory {
    private final Map<Class<?>, RowMapper<?>> made = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        return type instanceof Class<?> shape && shape.isRecord() && !TextRecords.holds(shape)
                ? Optional.of(made.computeIfAbsent(shape, ConstructorMapper::of))
                : Optional.empty();
    }
}
