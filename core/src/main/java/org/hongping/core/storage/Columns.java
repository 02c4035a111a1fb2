package org.hongping.core.storage;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * How our types stand in tables, the one place that says so: ids, moments, days, decimals, languages and sets of
 * constants as text, truth as 0 and 1. A row becomes a record by the names of its components.
 */
final class Columns {
    private Columns() {}

    static Jdbi teach(Jdbi jdbi) {
        jdbi.installPlugin(new SqlObjectPlugin());
        jdbi.getConfig(Arguments.class).setPreparedArgumentsEnabled(false); // the driver's own days would come first
        jdbi.registerArgument(Columns::argument);
        jdbi.registerRowMapper(Columns::row);
        jdbi.registerColumnMapper(TextRecords::column);
        jdbi.registerColumnMapper(EnumSets::column);
        textColumn(jdbi, Instant.class, Moments::parse);
        textColumn(jdbi, LocalDate.class, LocalDate::parse);
        textColumn(jdbi, BigDecimal.class, BigDecimal::new);
        textColumn(jdbi, Locale.class, Locale::forLanguageTag);
        return jdbi;
    }

    private static <T> void textColumn(Jdbi jdbi, Class<T> type, Function<String, T> read) {
        jdbi.registerColumnMapper(type, (row, column, context) -> {
            String text = row.getString(column);
            return text == null ? null : read.apply(text);
        });
    }

    private static Optional<RowMapper<?>> row(Type type, ConfigRegistry config) {
        return type instanceof Class<?> shape && shape.isRecord() && !TextRecords.holds(shape)
                ? Optional.of(ConstructorMapper.of(shape))
                : Optional.empty();
    }

    private static Optional<Argument> argument(Type type, Object value, ConfigRegistry config) {
        if (value instanceof Boolean truth) {
            return Optional.of((position, statement, context) -> statement.setInt(position, truth ? 1 : 0));
        }
        return text(value).map(text -> (position, statement, context) -> statement.setString(position, text));
    }

    private static Optional<String> text(Object value) {
        if (value instanceof Instant moment) {
            return Optional.of(Moments.text(moment));
        }
        if (value instanceof LocalDate day) {
            return Optional.of(day.toString());
        }
        if (value instanceof BigDecimal figure) {
            return Optional.of(figure.toPlainString());
        }
        if (value instanceof Locale language) {
            return Optional.of(language.toLanguageTag());
        }
        if (value instanceof Set<?> constants) {
            return Optional.of(EnumSets.text(constants));
        }
        return TextRecords.text(value);
    }
}
