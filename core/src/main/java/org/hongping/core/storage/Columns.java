package org.hongping.core.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * How our types stand in tables, the one place that says so: ids, moments, days, decimals, languages and sets of
 * constants as text, truth as 0 and 1; rows as records.
 */
final class Columns {
    private Columns() {}

    static Jdbi teach(Jdbi jdbi) {
        jdbi.installPlugin(new SqlObjectPlugin());
        jdbi.registerArgument(new ColumnArguments());
        jdbi.registerRowMapper(new RecordRows());
        jdbi.registerColumnMapper(TextRecords::column);
        jdbi.registerColumnMapper(EnumSets::column);
        textColumn(jdbi, Instant.class, Moments::parse);
        textColumn(jdbi, LocalDate.class, LocalDate::parse);
        textColumn(jdbi, BigDecimal.class, BigDecimal::new);
        textColumn(jdbi, Locale.class, Locale::forLanguageTag);
        OncePerHandle.install(jdbi);
        return jdbi;
    }

    private static <T> void textColumn(Jdbi jdbi, Class<T> type, Function<String, T> read) {
        jdbi.registerColumnMapper(type, (row, column, context) -> {
            String text = row.getString(column);
            return text == null ? null : read.apply(text);
        });
    }
}
